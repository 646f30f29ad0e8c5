class Device:
    _kind = "generic"

    def __init__(self):
        self._state = "off"
        self.__serial = 42

    def _handle_on(self):
        self._state = "on"
        return "switched on"

    def _handle_off(self):
        self._state = "off"
        return "switched off"

    def handle(self, command):
        handler = getattr(self, "_handle_" + command, None)
        if handler is None:
            return f"cannot {command}"
        return handler()


d = Device()
print(d.handle("on"), d._state, d.handle("off"), getattr(d, "_state"), d.handle("explode"))
print(hasattr(d, "_state"), hasattr(d, "_nope"), getattr(d, "_nope", "default"), getattr(Device, "_kind"))
setattr(d, "_state", "set")
setattr(d, "_new", [1])
for key, value in {"a": 1, "b": 2}.items():
    setattr(d, f"_{key}", value)
print(d._state, d._new, d._a + d._b, getattr(d, "_Device__serial"))
delattr(d, "_new")
print(hasattr(d, "_new"), sorted(vars(d)))
try:
    getattr(d, "_gone")
except AttributeError as error:
    print(error, error.name, error.name == "_gone")
try:
    delattr(d, "_gone")
except AttributeError as error:
    print(error)
