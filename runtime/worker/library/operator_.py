"""``operator.attrgetter`` and ``methodcaller`` of a script: each step passes the rules of an attribute in source."""

from __future__ import annotations

from typing import Any, Final

from headgate.runtime.worker.attributes import read


def _exact(name: object, message: str) -> str:
    if not issubclass(type(name), str):
        raise TypeError(message)
    return str.__str__(name)  # the characters themselves, whatever a subclass says of them


class attrgetter:
    """Return a callable object that fetches the given attribute(s) from its operand."""

    __slots__ = ("_names", "_paths")

    def __init__(self, attr: str, /, *attrs: str) -> None:
        self._names = tuple(_exact(name, "attribute name must be a string") for name in (attr, *attrs))
        self._paths = tuple(tuple(name.split(".")) for name in self._names)

    def __call__(self, obj: object, /) -> object:
        if len(self._paths) == 1:
            return _walk(obj, self._paths[0])
        return tuple(_walk(obj, path) for path in self._paths)

    def __repr__(self) -> str:
        return f"operator.attrgetter({', '.join(map(repr, self._names))})"


def _walk(obj: object, path: tuple[str, ...]) -> object:
    for name in path:
        obj = read(obj, name)
    return obj


class methodcaller:
    """Return a callable object that calls the given method on its operand."""

    __slots__ = ("_args", "_kwargs", "_name")

    def __init__(self, name: str, /, *args: object, **kwargs: object) -> None:
        self._name = _exact(name, "method name must be a string")
        self._args, self._kwargs = args, kwargs

    def __call__(self, obj: object, /) -> Any:
        method: Any = read(obj, self._name)
        return method(*self._args, **self._kwargs)

    def __repr__(self) -> str:
        shown = [repr(self._name), *map(repr, self._args), *(f"{key}={value!r}" for key, value in self._kwargs.items())]
        return f"operator.methodcaller({', '.join(shown)})"


attrgetter.__module__ = methodcaller.__module__ = "operator"

REPLACED: Final[dict[str, object]] = {"attrgetter": attrgetter, "methodcaller": methodcaller}
