from abc import ABC, abstractmethod


class Recorder:
    log = []

    def __setattr__(self, name, value):
        Recorder.log.append(f"{name}={value}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        Recorder.log.append(f"-{name}")
        super().__delattr__(name)


class Careful(Recorder):
    def __init__(self):
        self._items, self.size = [], 0

    def __setattr__(self, *args):
        super().__setattr__(*args)

    def __getattr__(self, name):
        """Everything unknown is its own name."""
        if name.startswith("__") or name == "missing":
            raise AttributeError(f"no {name}")
        return name.upper()


class Child(Careful):
    def __getattr__(self, name):
        return super().__getattr__(name) + "!"


class ReadOnly:
    def _refuse(self, *args):
        raise AttributeError(f"read-only: {args}")

    __setattr__ = __delattr__ = _refuse
    __getattr__ = lambda self, name: (name, len(name))  # noqa: E731


class Abstract(ABC):
    @abstractmethod
    def __getattr__(self, name): ...


Dynamic = type("Dynamic", (), {"__getattr__": lambda self, name: name * 2})

careful, child = Careful(), Child()
child._items = [1]
del child._items
print(Recorder.log)
print(careful.foo, careful._hidden, child.foo, child._hidden, hasattr(child, "missing"), hasattr(careful, "__len__"))
print(Careful.__getattr__.__name__, Careful.__getattr__.__qualname__, Careful.__getattr__.__doc__)
for act in (lambda: setattr(ReadOnly(), "x", 1), lambda: delattr(ReadOnly(), "_x"), lambda: Abstract(), lambda: child.missing):
    try:
        act()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(ReadOnly().abc, ReadOnly()._abc, Dynamic().ab, Dynamic()._ab)
careful.__setattr__("direct", 5)
(careful.direct, vars(careful))
