class Settings:
    def __init__(self, **options):
        self.__dict__.update(options)
        self._locked = False

    def copy(self):
        other = Settings.__new__(Settings)
        other.__dict__.update(self.__dict__)
        return other

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def __repr__(self):
        inner = ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items()))
        return f"Settings({inner})"


a = Settings(name="a", _level=3)
b = a.copy()
print(a, b, a == b, a is b, a._level)
b._level = 4
print(a == b, a._level, b._level)
b.__dict__.clear()
print(b, vars(b), hasattr(b, "_level"))
b.__dict__.update({"_level": 9})
print(b._level)
for name in list(a.__dict__):
    if name.startswith("_"):
        del a.__dict__[name]
repr(a)
