"""What an enum does by name: the functional API makes class attributes of names, ``enum.property`` reads one.

Both are methods of classes that every enum shares, so they are exchanged in the zygote only.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from typing import Any, Final

from headgate.runtime.language import is_dunder
from headgate.runtime.worker.attributes import read
from headgate.runtime.worker.names import marked

REPLACED: Final[dict[str, object]] = {}


def _member_name(name: object) -> str:
    if not issubclass(type(name), str):
        raise TypeError(f"an enum member's name is a string, not {type(name).__name__!r}")
    name = str.__str__(name)  # the characters themselves, whatever a subclass says of them
    if is_dunder(name):
        raise ValueError(f"{name!r} cannot be the name of an enum member")
    return marked(name)


def member_names(names: Any) -> list[str] | list[tuple[str, object]]:
    """``names`` as the functional API takes them, with plain strings for names.

    Raises:
        TypeError, ValueError: one of them cannot name a member.
    """
    if issubclass(type(names), str):
        return [_member_name(name) for name in str.__str__(names).replace(",", " ").split()]
    if isinstance(names, list | tuple) and names and isinstance(names[0], str):
        return [_member_name(name) for name in names]
    return list(_pairs(names or ()))


def _pairs(names: Any) -> Iterable[tuple[str, object]]:
    for item in names:
        if isinstance(item, str):
            yield _member_name(item), names[item]
        else:
            name, value = item
            yield _member_name(name), value


def install() -> None:
    """In the zygote: let neither be handed a name that a script could not write."""
    metaclass: Any = enum.EnumType
    create = metaclass._create_

    def _create_(cls: type, class_name: object, names: object, *, module: str | None = None, **options: object) -> type:
        if type(class_name) is not str:
            raise TypeError(f"an enum's name is a string, not {type(class_name).__name__!r}")
        return create(cls, class_name, member_names(names), module=module or "__main__", **options)

    metaclass._create_ = _create_
    if hasattr(enum.property, "_attr_type"):  # since Python 3.12
        enum.property.__get__ = _property_get(enum.property.__get__)


def _property_get(get_of_cpython: Callable) -> Callable:
    def __get__(self: Any, instance: Any, ownerclass: type | None = None) -> object:
        """Read the attribute that a member hides, whose name any script can set, by the rules of the language."""
        if instance is not None:
            getter = self.fget
            if getter is not None:
                return getter(instance)
            if self._attr_type == "attr":
                return read(self._cls_type, self.name)
            if self._attr_type == "desc":
                return read(instance._value_, self.name)
        return get_of_cpython(self, instance, ownerclass)

    return __get__
