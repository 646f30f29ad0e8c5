class Plugin:
    _registry = {}

    def __init_subclass__(cls, *, _name=None, _priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._name = _name or cls.__name__
        cls._priority = _priority
        Plugin._registry[cls._name] = cls

    def __class_getitem__(cls, key):
        return cls._registry[key]


class _A(Plugin, _name="alpha", _priority=2):
    pass


class B(Plugin):
    _extra = "b"


print(sorted(Plugin._registry), Plugin["alpha"].__name__, Plugin["B"]._extra)
print([p._name for p in sorted(Plugin._registry.values(), key=lambda p: -p._priority)])
try:

    class C(Plugin, _unknown=1):
        pass

except TypeError as error:
    print(error)
