class Lazy:
    known = 1

    def __init__(self):
        self.loaded = []

    def __getattr__(self, name):
        self.loaded.append(name)
        if name.startswith("bad"):
            raise AttributeError(f"no {name} here")
        value = name.upper()
        setattr(self, name, value)
        return value


lazy = Lazy()
print(lazy.known, lazy.alpha, lazy.alpha, lazy.beta)
print(lazy.loaded, hasattr(lazy, "badness"), getattr(lazy, "bad2", "default"))
try:
    lazy.bad3
except AttributeError as error:
    print(error)
sorted(vars(lazy))
