"""Records: objects whose class stays on its own side of the wall, as small harmless classes on the other side.

A *shape* is what travels of a class: name, field names, a few flags. From a shape this file builds a class that has
the fields and nothing else; what is wrong with a forged shape comes out as ``ValueError``. Relies on the language table
for what a special name is.
"""

from __future__ import annotations

import collections
import dataclasses
import enum
import functools
import keyword
import operator
import reprlib
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final

import msgspec
from headgate.runtime.language import is_dunder

RECORD: Final = 0
TUPLE: Final = 1
ENUM: Final = 2

HASHED: Final = 1
"""Instances hash by their fields (or, with ``IDENTITY``, by being themselves)."""
IDENTITY: Final = 2
"""Instances are equal to themselves only, as those of ``@dataclass(eq=False)``."""
ORDERED: Final = 4
FROZEN: Final = 8

MAX_FIELDS: Final = 1_000
MAX_MEMBERS: Final = 5_000
MAX_FLAG_BITS: Final = 1_024
_MAX_NAME: Final = 200
_FIELD: Final = vars(dataclasses)["_FIELD"]


class Shape(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What a class says of itself on the wire.

    Attributes:
        kind: ``RECORD``, ``TUPLE`` or ``ENUM``.
        origin: the class's id on the side that it comes from; empty when it cannot be rebuilt there.
        name: the class's name, for people.
        flags: of a record, the sum of ``HASHED`` and its like; of an enumeration, an index into ``FLAVOURS``.
        fields: names of the fields, or of the members.
        values: of an enumeration, the encoded list of the members' values.
    """

    kind: int
    origin: str
    name: str
    flags: int
    fields: tuple[str, ...]
    values: bytes = b""


def is_field_name(name: str) -> bool:
    """Whether ``name`` can be written after a dot, and is nobody's special name."""
    return 0 < len(name) <= _MAX_NAME and name.isidentifier() and not keyword.iskeyword(name) and not is_dunder(name)


def is_label(name: str) -> bool:
    """Whether ``name`` can be shown as a class's name."""
    return 0 < len(name) <= _MAX_NAME and name.isprintable()


def check(shape: Shape) -> None:
    """Refuse a shape that no honest class has.

    Raises:
        ValueError: with the reason.
    """
    if shape.kind not in (RECORD, TUPLE, ENUM):
        raise ValueError("a shape of unknown kind")
    if not is_label(shape.name):
        raise ValueError("a class name that is none")
    if len(shape.fields) > (MAX_MEMBERS if shape.kind == ENUM else MAX_FIELDS):
        raise ValueError(f"a class with {len(shape.fields):,} names")
    for name in shape.fields:
        if not is_field_name(name):
            raise ValueError(f"a field name that is none: {name[:50]!r}")
    if len(set(shape.fields)) != len(shape.fields):
        raise ValueError("a field name given twice")
    if shape.kind == TUPLE and (not is_field_name(shape.name) or any(name[0] == "_" for name in shape.fields)):
        raise ValueError("a name that a named tuple cannot have")
    if shape.kind == ENUM and not 0 <= shape.flags < len(FLAVOURS):
        raise ValueError("an enumeration of unknown flavour")


# --------------------------------------------------------------------------------------------------------------------
# Records
# --------------------------------------------------------------------------------------------------------------------


class Record:
    """An object of a class that lives on the other side of the wall: its fields, and the name of its class.

    Each shape has a subclass of its own, so ``type(record).__name__`` is the name of the original class. Records are
    equal when names and fields are; ``dataclasses.fields``, ``asdict`` and ``replace`` work on them.
    """

    _shape: ClassVar[Shape] = Shape(RECORD, "", "Record", 0, ())
    _attributes: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *values: object, **named: object) -> None:
        cls = type(self)
        names, plain_names = cls._attributes, cls._shape.fields
        if len(values) > len(names):
            raise TypeError(f"{cls.__name__}() takes {len(names)} values but {len(values)} were given")
        own = dict(zip(names, values, strict=False))
        for name, value in named.items():
            if name not in names or name in own:
                raise TypeError(f"{cls.__name__}() got an unexpected or repeated argument {name!r}")
            own[name] = value
        for name, plain_name in zip(names, plain_names, strict=True):
            if name not in own:
                raise TypeError(f"{cls.__name__}() is missing its argument {plain_name!r}")
        self.__dict__.update((name, own[name]) for name in names)

    @reprlib.recursive_repr()
    def __repr__(self) -> str:
        cls = type(self)
        own = self.__dict__
        shown = (
            f"{plain_name}={own[name]!r}"
            for name, plain_name in zip(cls._attributes, cls._shape.fields, strict=True)
            if name in own
        )
        return f"{cls.__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if not _alike(self, other):
            return NotImplemented
        return _values(self) == _values(other)

    __hash__ = None


def _values(record: Any) -> tuple[object, ...]:
    own = record.__dict__
    return tuple([own.get(name) for name in type(record)._attributes])


def _alike(one: Any, other: Any) -> bool:
    mine, theirs = type(one), type(other)
    if mine is theirs:
        return True
    if not issubclass(theirs, Record):
        return False
    one_shape, other_shape = mine._shape, theirs._shape
    return one_shape.name == other_shape.name and one_shape.fields == other_shape.fields


def _hash(self: Record) -> int:
    return hash((type(self)._shape.name, _values(self)))


def _comparison(compare: Any) -> Callable[[object, object], bool]:
    def method(self: Any, other: Any) -> bool:
        return compare(_values(self), _values(other)) if _alike(self, other) else NotImplemented

    method.__name__ = method.__qualname__ = f"__{compare.__name__}__"
    return method


def _refuse_assignment(self: object, name: str, value: object = None) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


_COMPARISONS: Final = {
    f"__{compare.__name__}__": _comparison(compare) for compare in (operator.lt, operator.le, operator.gt, operator.ge)
}


def _dataclass_field(name: str) -> dataclasses.Field:
    field = dataclasses.field()
    field.name = name
    field.type = object
    field._field_type = _FIELD
    return field


def _cached(make: Callable[..., type]) -> Callable[..., type]:
    """``make``, remembering the classes of small shapes for all conversations of the process; most use the same."""
    cached = functools.lru_cache(maxsize=512)(make)

    def made(shape: Shape, *rest: object) -> type:
        small = len(shape.fields) <= 50 and sum(map(len, shape.fields)) + len(shape.origin) <= 2000
        return cached(shape, *rest) if small else make(shape, *rest)

    return made


@_cached
def record_class(shape: Shape, attributes: tuple[str, ...]) -> type[Record]:
    """The class for a checked ``shape`` of kind ``RECORD``; ``attributes`` are the fields' names on this side."""
    namespace: dict[str, object] = {
        "__module__": __name__,
        "__qualname__": shape.name,
        "__doc__": None,
        "__match_args__": attributes,
        "__dataclass_fields__": {name: _dataclass_field(name) for name in attributes},
        "_shape": shape,
        "_attributes": attributes,
    }
    if shape.flags & IDENTITY:
        namespace |= {"__eq__": object.__eq__, "__hash__": object.__hash__}
    elif shape.flags & HASHED:
        namespace["__hash__"] = _hash
    if shape.flags & ORDERED:
        namespace |= _COMPARISONS
    if shape.flags & FROZEN:
        namespace |= {"__setattr__": _refuse_assignment, "__delattr__": _refuse_assignment}
    return type(shape.name, (Record,), namespace)


def record_builder(shape: Shape, attributes: tuple[str, ...]) -> Callable[[Sequence[object]], Record]:
    """A function that makes a record from the values of its fields."""
    cls = record_class(shape, attributes)
    new = object.__new__

    def build(values: Sequence[object]) -> Record:
        record: Any = new(cls)
        record.__dict__.update(zip(attributes, values, strict=True))
        return record

    return build


@_cached
def tuple_class(shape: Shape) -> type[tuple]:
    """The named tuple for a checked ``shape`` of kind ``TUPLE``."""
    cls: Any = collections.namedtuple(shape.name, shape.fields, module=__name__)
    cls._shape = shape
    return cls


# --------------------------------------------------------------------------------------------------------------------
# Enumerations
# --------------------------------------------------------------------------------------------------------------------

FLAVOURS: Final[tuple[tuple[type[enum.Enum], type | None, type | None], ...]] = (
    (enum.Enum, None, None),
    (enum.IntEnum, None, int),
    (enum.StrEnum, None, str),
    (enum.Flag, None, int),
    (enum.IntFlag, None, int),
    (enum.Enum, int, int),
    (enum.Enum, str, str),
    (enum.Enum, float, float),
)
"""Base class, mixed-in type, type of every value: what decides how members compare, print and combine."""


def flavour_of(cls: type[enum.Enum], values: Sequence[object]) -> int:
    """The index into ``FLAVOURS`` that fits ``cls``, whose members have ``values``."""
    for index in (2, 4, 1, 3, 6, 5, 7):
        base, mixin, kind = FLAVOURS[index]
        if issubclass(cls, base) and (mixin is None or issubclass(cls, mixin)):
            return index if set(map(type, values)) <= {kind} else 0
    return 0


def is_flag(flavour: int) -> bool:
    """Whether members of ``flavour`` combine, so that a value says more than a name."""
    return FLAVOURS[flavour][0] in (enum.Flag, enum.IntFlag)


def enum_class(shape: Shape, attributes: tuple[str, ...], values: Sequence[Any]) -> type[enum.Enum]:
    """The enumeration for a checked ``shape`` of kind ``ENUM``.

    Raises:
        ValueError: ``values`` do not fit the shape.
    """
    base, mixin, kind = FLAVOURS[shape.flags]
    if len(values) != len(attributes):
        raise ValueError("an enumeration with more names than values, or fewer")
    if kind is not None and not set(map(type, values)) <= {kind}:
        raise ValueError("an enumeration with a value of the wrong type")
    keywords: dict[str, Any] = {"module": __name__, "qualname": shape.name}
    if is_flag(shape.flags):
        if not all(0 <= value < 1 << MAX_FLAG_BITS for value in values):
            raise ValueError("a flag out of range")
        keywords["boundary"] = enum.KEEP
    elif mixin is not None:
        keywords["type"] = mixin
    members = list(zip(attributes, values, strict=True))
    cls: Any = base(shape.name, members, **keywords)
    if tuple(cls.__members__) != attributes:
        raise ValueError("a name that cannot be a member's")
    cls._shape = shape
    return cls
