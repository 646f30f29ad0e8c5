"""``Enum("Name", names)``: the functional API makes class attributes of its names, so it takes none of a special method.

The call ends in a method of the enum metaclass, which every enum shares; it is exchanged in the zygote only.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any, Final

from headgate.runtime.language import is_dunder

REPLACED: Final[dict[str, object]] = {}


def _member_name(name: object) -> str:
    if not issubclass(type(name), str):
        raise TypeError(f"an enum member's name is a string, not {type(name).__name__!r}")
    name = str.__str__(name)  # the characters themselves, whatever a subclass says of them
    if is_dunder(name):
        raise ValueError(f"{name!r} cannot be the name of an enum member")
    return name


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
    """In the zygote: check the names of every enum that is made by a call."""
    create = enum.EnumType._create_  # type: ignore[attr-defined]

    def _create_(cls: type, class_name: object, names: object, *, module: str | None = None, **options: object) -> type:
        if type(class_name) is not str:
            raise TypeError(f"an enum's name is a string, not {type(class_name).__name__!r}")
        return create(cls, class_name, member_names(names), module=module or "__main__", **options)

    enum.EnumType._create_ = _create_  # type: ignore[attr-defined]
