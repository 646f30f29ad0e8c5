"""Classes: which are the script's own, what stands for ``type``, and what a namespace of a new class may hold.

Relies on the zygote having made every host class immutable (``library/freeze.py``): a heap type that can still be
changed was made by the script.
"""

from __future__ import annotations

import types
from collections.abc import Collection
from typing import Any, Final

from headgate.runtime.language import (
    ATTRIBUTES_BY_RECEIVER,
    ATTRIBUTES_DENIED,
    DUNDER_CLASS_NAMES,
    DUNDERS_DENIED,
    is_dunder,
)
from headgate.runtime.worker.hooks import bind_behind_guard
from headgate.runtime.worker.names import marked

_HEAPTYPE: Final = 1 << 9
_IMMUTABLETYPE: Final = 1 << 8

_FLAGS = type.__dict__["__flags__"].__get__
"""``cls.__flags__`` without asking the class's own metaclass."""


def is_script_class(cls: object) -> bool:
    """Whether ``cls`` is a class that the script made."""
    if not issubclass(type(cls), type):
        return False
    flags = _FLAGS(cls)
    return bool(flags & _HEAPTYPE) and not flags & _IMMUTABLETYPE


METACLASSES: Final[dict[type, object]] = {}
"""Metaclass → what stands for it, where that is not the stand-in for ``type``; the library adds its own."""


def safe_class(cls: type) -> object:
    """``cls``, or its stand-in where it is a metaclass."""
    return METACLASSES.get(cls, Type) if issubclass(cls, type) else cls


def stock_metaclass(value: object) -> object:
    """``value``, the value of ``metaclass=`` in a class statement; the guard knows only how it is written.

    Raises:
        TypeError: it is not what stands for a metaclass of the library.
    """
    if not any(value is each for each in METACLASSES.values()):
        raise TypeError(_NO_METACLASS)
    return value


_NO_METACLASS: Final = (
    "a metaclass of one's own is not available in a script; use __init_subclass__ or a class decorator"
)


class _TypeOfType(type):
    """What makes the stand-in behave as ``type`` in calls, ``isinstance``, ``issubclass`` and unions."""

    def __call__(cls, *args: object, **keywords: object) -> object:
        if len(args) == 1 and not keywords:
            kind = type(args[0])
            return METACLASSES.get(kind, Type) if issubclass(kind, type) else kind
        if len(args) == 3:
            return new_class(type, *args, **keywords)
        raise TypeError("type() takes 1 or 3 arguments")

    def __instancecheck__(cls, instance: object) -> bool:
        return issubclass(type(instance), type)

    def __subclasscheck__(cls, subclass: object) -> bool:
        return subclass is cls or issubclass(subclass, type)  # ty: ignore[invalid-argument-type]

    def __repr__(cls) -> str:
        return "<class 'type'>"


class Type(metaclass=_TypeOfType):
    """The ``type`` of scripts: never the real one, whose three-argument call makes classes with any special method."""

    __slots__ = ()

    def __init_subclass__(cls, **kwargs: object) -> None:
        raise TypeError(_NO_METACLASS)

    def __class_getitem__(cls, item: object) -> types.GenericAlias:
        return types.GenericAlias(cls, item)


Type.__name__ = Type.__qualname__ = _TypeOfType.__name__ = _TypeOfType.__qualname__ = "type"
Type.__module__ = "builtins"

_MADE_BY_CLASS_STATEMENT: Final = frozenset(
    [
        "__annotations__",
        "__classcell__",
        "__firstlineno__",
        "__module__",
        "__orig_bases__",
        "__qualname__",
        "__static_attributes__",
    ]
)
_NOT_MATCHED: Final = ATTRIBUTES_DENIED.keys() | ATTRIBUTES_BY_RECEIVER.keys()


def checked_namespace(namespace: object) -> dict[str, object]:
    """A copy of ``namespace`` that a class may be made from, private names marked.

    Raises:
        TypeError: it is not a dictionary, or holds a name that a class statement could not bind.
    """
    if not issubclass(type(namespace), dict):
        raise TypeError(f"type.__new__() argument 3 must be dict, not {type(namespace).__name__}")
    checked: dict[str, object] = {}
    for key, value in dict.items(namespace):  # ty: ignore[invalid-argument-type]
        if type(key) is not str:
            raise TypeError(f"a class namespace holds plain strings, not {type(key).__name__!r}")
        if is_dunder(key) and key not in DUNDER_CLASS_NAMES and key not in _MADE_BY_CLASS_STATEMENT:
            denial = DUNDERS_DENIED.get(key)
            reason = f": {denial.reason}; {denial.instead}" if denial else ""
            raise TypeError(f"a class may not define {key!r} here{reason}")
        if key == "__slots__":
            value = _attribute_names(key, value, ATTRIBUTES_DENIED.keys(), frozenset(["__dict__", "__weakref__"]))
        elif key == "__match_args__":
            value = _attribute_names(key, value, _NOT_MATCHED, frozenset())
        checked[marked(key)] = value
    if "__annotations__" in checked:
        checked["__annotations__"] = _checked_annotations(checked["__annotations__"])
    bind_behind_guard(checked)
    return checked


def _checked_annotations(annotations: Any) -> dict[str, object]:
    """A copy with private names marked: `dataclass` makes attributes of them."""
    if type(annotations) is not dict or not all(type(key) is str for key in annotations):
        raise TypeError("__annotations__ must be a dict of plain strings")
    return {marked(key): value for key, value in annotations.items()}


def _attribute_names(key: str, value: Any, denied: Collection[str], dunders: Collection[str]) -> str | tuple[str, ...]:
    """The value of ``__slots__`` or ``__match_args__``, private names marked."""
    names = (value,) if type(value) is str and key == "__slots__" else value
    if type(names) not in (tuple, list) or any(type(name) is not str for name in names):
        raise TypeError(f"{key!r} holds plain strings")
    for name in names:
        if name in denied or (is_dunder(name) and name not in dunders):
            raise TypeError(f"{key!r} may not name {name!r} here")
    return tuple(map(marked, names))


def new_class(metaclass: type, name: object, bases: object, namespace: object, /, **keywords: object) -> type:
    """``metaclass(name, bases, namespace)`` within the rules of a class statement.

    Raises:
        TypeError: as ``type``, and for what a class statement of the language could not say.
    """
    if type(name) is not str:
        raise TypeError(f"type.__new__() argument 1 must be str, not {type(name).__name__}")
    if type(bases) is not tuple:
        raise TypeError(f"type.__new__() argument 2 must be tuple, not {type(bases).__name__}")
    if "metaclass" in keywords:
        raise TypeError("a metaclass of one's own is not available in a script")
    checked = checked_namespace(namespace)
    checked.setdefault("__module__", "__main__")
    resolved = types.resolve_bases(bases)
    return types.new_class(name, resolved, {"metaclass": metaclass, **keywords}, lambda ns: ns.update(checked))
