class Guarded:
    def __init__(self):
        self._log = []
        self._value = 1

    def __setattr__(self, name, value):
        if name == "_log":
            self.__dict__[name] = value
            return
        self._log.append((name, len(name)))
        if name.startswith("_"):
            super().__setattr__(name, value)
        else:
            object.__setattr__(self, "_" + name, value)

    def __delattr__(self, name):
        self._log.append(f"del {name}")
        super().__delattr__(name)


g = Guarded()
g._value += 1
g.public = "p"
setattr(g, "_direct", 3)
object.__setattr__(g, "_raw", "unlogged")
del g._direct
print(g._log, g._public, g._value, g._raw, hasattr(g, "_direct"))
try:
    del g._never
except AttributeError as error:
    print(error)
{k: v for k, v in vars(g).items() if k != "_log"}
