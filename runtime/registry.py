"""What one side knows of classes: how to read their instances, and which of its own it rebuilds when they come back.

Instances are read through the interpreter's own descriptors, never through code of their class, unless the side is
trusted (the host, with its own objects). Rebuilding calls a registered class's normal constructor on the host, and no
code at all of a script's class in the worker. Relies on :mod:`headgate.runtime.records` for the classes of records.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec
from headgate.runtime import records
from headgate.runtime.records import ENUM, FROZEN, HASHED, IDENTITY, ORDERED, RECORD, TUPLE, Record, Shape
from headgate.runtime.reflection import (
    MISSING,
    NAME,
    Reader,
    attributes_reader,
    class_dict,
    find,
    no_attributes,
    reader,
    slots,
    trusting_reader,
)

MAX_CLASSES: Final = 1024
"""How many classes are remembered in each direction; the oldest are forgotten first."""

MAX_SHAPE_BYTES: Final = 1024 * 1024
"""How many bytes of shapes that arrived are remembered; of what the classes take, they are a measure."""

MAX_COMPOSITES: Final = 10_000
"""How many combinations of flags one side lets be made in its lifetime: each stays in its class for good."""

MAX_UNHASHABLE_MEMBERS: Final = 100
"""``enum`` compares unhashable values with each other, every one with every one."""

_FIELD: Final = vars(dataclasses)["_FIELD"]
_INITVAR: Final = vars(dataclasses)["_FIELD_INITVAR"]
_shape_decoder = msgspec.msgpack.Decoder(Shape)


class Refused(ValueError):
    """A class of the host does not accept the fields that came back from the worker."""


class Outgoing:
    """How instances of one class leave: the shape's bytes, and how to read an instance.

    ``read`` gives the fields' values, or of an enumeration's member its name (of a flag its number).
    ``more`` gives the names of fields that only this instance has (pydantic's extras).
    """

    __slots__ = ("blob", "hashed", "more", "names", "read", "shape")

    def __init__(
        self,
        shape: Shape,
        read: Callable[[object], Any],
        more: Callable[[object], tuple[str, ...]] | None = None,
    ) -> None:
        self.shape = shape
        self.blob = msgspec.msgpack.encode(shape)
        self.names = shape.fields
        self.read = read
        self.hashed = shape.kind != RECORD or bool(shape.flags & (HASHED | IDENTITY))
        self.more = more


class Incoming:
    """How records of one shape arrive: ``build`` takes the values of ``size`` fields, or of a member its token."""

    __slots__ = ("build", "shape", "size")

    def __init__(self, shape: Shape, build: Callable[..., object]) -> None:
        self.shape = shape
        self.build = build
        self.size = len(shape.fields)


def _same(name: str) -> str:
    return name


class Registry:
    """Classes as one side of one conversation knows them.

    Args:
        trusted: whether the values are this process's own, so that properties and validators may run: the host.
        attribute_name: from a field's name as its author wrote it to the attribute that holds it on this side.
        plain_name: the way back.
        stand_ins: this side's own versions of standard classes, by the standard class.
    """

    def __init__(
        self,
        *,
        trusted: bool = False,
        attribute_name: Callable[[str], str] = _same,
        plain_name: Callable[[str], str] = _same,
        stand_ins: Mapping[type, type] | None = None,
    ) -> None:
        self.trusted = trusted
        self.attribute_name = attribute_name
        self.plain_name = plain_name
        self.stand_ins = dict(stand_ins or {})
        self.standard = {own: standard for standard, own in self.stand_ins.items()}
        self._known: dict[str, type] = {}
        self._origins: dict[type, str] = {}
        self._outgoing: dict[object, Outgoing] = {}
        self._incoming: dict[bytes, Incoming] = {}
        self._incoming_bytes = 0
        self._composites = 0

    def register(self, cls: type) -> str:
        """Let instances of ``cls`` be rebuilt when they come back; returns the id under which they travel."""
        origin = self._origins.get(cls)
        if origin is None:
            # A host's id is the same in every process, so that a journal replays elsewhere. A script may define a class
            # twice under one name, so its classes are numbered; `<` begins no module's name.
            where = f"{cls.__module__}:{cls.__qualname__}" if self.trusted else f"<script>:{len(self._origins)}"
            origin = self._origins[cls] = where
            self._known[origin] = cls
            for blob, incoming in list(self._incoming.items()):
                if incoming.shape.origin == origin:
                    del self._incoming[blob]
                    self._incoming_bytes -= len(blob)
        return origin

    # -- leaving -----------------------------------------------------------------------------------------------------

    def describes(self, cls: type, pack: Callable[[list[object]], bytes]) -> bool:
        """Whether instances of ``cls`` leave as records; ``pack`` encodes the values of an enumeration's members.

        Raises:
            ValueError: they would, but ``cls`` has a name that cannot travel.
        """
        if cls in self._outgoing:
            return True
        found = self._describe(cls, pack)
        if found is None:
            return False
        _remember(self._outgoing, cls, found)
        return True

    def outgoing(self, cls: type, value: object, pack: Callable[[list[object]], bytes]) -> Outgoing:
        """How ``value`` leaves, an instance of ``cls``, for which :meth:`describes` holds.

        Raises:
            ValueError: it has a field whose name cannot travel.
        """
        found = self._outgoing.get(cls)
        if found is None:
            self.describes(cls, pack)
            found = self._outgoing[cls]
        if found.more is not None and (names := found.more(value)):
            key = (cls, names)
            wider = self._outgoing.get(key)
            if wider is None:
                wider = _wider(found, names)
                _remember(self._outgoing, key, wider)
            return wider
        return found

    def _describe(self, cls: Any, pack: Callable[[list[object]], bytes]) -> Outgoing | None:
        own = class_dict(cls)
        shape = own.get("_shape")
        if type(shape) is Shape and issubclass(cls, (Record, tuple, enum.Enum)):
            return self._describe_foreign(cls, shape)
        if issubclass(cls, enum.Enum):
            return self._describe_enum(cls, pack)
        fields: Any = find(cls, "__dataclass_fields__")
        if type(fields) is dict:
            return self._describe_dataclass(cls, fields)
        if issubclass(cls, tuple):
            names: Any = find(cls, "_fields")
            if type(names) is tuple and set(map(type, names)) <= {str}:
                return Outgoing(self._shape(TUPLE, cls, 0, names), _items)
            return None
        if self.trusted and find(cls, "model_validate") is not MISSING:
            fields = getattr(cls, "model_fields", None)
            if isinstance(fields, dict):
                return self._describe_model(cls, tuple(fields))
        return None

    def _shape(self, kind: int, cls: type, flags: int, attributes: tuple[str, ...], values: bytes = b"") -> Shape:
        fields = tuple([self.plain_name(name) for name in attributes])
        name = self.plain_name(NAME(cls))
        if not records.is_label(name) or (kind == TUPLE and not records.is_field_name(name)):
            name = "Record"
        shape = Shape(kind, self.register(cls), name, flags, fields, values)
        records.check(shape)
        return shape

    def _reader(self, cls: type, attributes: tuple[str, ...]) -> Reader:
        return trusting_reader(attributes) if self.trusted else reader(cls, attributes)

    def _describe_foreign(self, cls: Any, shape: Shape) -> Outgoing:
        if shape.kind == RECORD:
            return Outgoing(shape, self._reader(cls, cls._attributes))
        if shape.kind == TUPLE:
            return Outgoing(shape, _items)
        return Outgoing(shape, self._token_reader(cls, shape.flags))

    def _describe_dataclass(self, cls: type, fields: dict[str, Any]) -> Outgoing:
        attributes = tuple([name for name, field in fields.items() if type(name) is str and _is_field(field)])
        parameters = find(cls, "__dataclass_params__")
        flags = 0
        if not getattr(parameters, "eq", True):
            flags |= IDENTITY
        elif find(cls, "__hash__") is not None:
            flags |= HASHED
        if getattr(parameters, "order", False):
            flags |= ORDERED
        if getattr(parameters, "frozen", False):
            flags |= FROZEN
        return Outgoing(self._shape(RECORD, cls, flags, attributes), self._reader(cls, attributes))

    def _describe_model(self, cls: type, fields: tuple[str, ...]) -> Outgoing:
        frozen = bool(getattr(cls, "model_config", {}).get("frozen"))
        shape = self._shape(RECORD, cls, HASHED | FROZEN if frozen else 0, fields)
        return Outgoing(shape, trusting_reader(fields), _extras)

    def _describe_enum(self, cls: Any, pack: Callable[[list[object]], bytes]) -> Outgoing:
        members: Any = find(cls, "_member_map_")
        read = attributes_reader(cls)
        values: list[Any] = [dict.get(read(member), "_value_") for member in members.values()]
        if len(values) > MAX_UNHASHABLE_MEMBERS and set(map(type, values)) & {list, dict, set, bytearray}:
            raise ValueError(f"an Enum of more than {MAX_UNHASHABLE_MEMBERS} members with values that do not hash")
        flavour = records.flavour_of(cls, values)
        if records.is_flag(flavour) and any(value < 0 or value >> records.MAX_FLAG_BITS for value in values):
            raise ValueError(f"a Flag of more than {records.MAX_FLAG_BITS} bits")
        shape = self._shape(ENUM, cls, flavour, tuple(members), pack(values))
        return Outgoing(shape, self._token_reader(cls, flavour))

    def _token_reader(self, cls: type, flavour: int) -> Callable[[object], Any]:
        read: Callable[[object], Any] = attributes_reader(cls)
        if records.is_flag(flavour):
            return lambda member: dict.get(read(member), "_value_")
        plain_name = self.plain_name
        return lambda member: plain_name(str(dict.get(read(member), "_name_")))

    # -- arriving ----------------------------------------------------------------------------------------------------

    def incoming(self, blob: bytes, unpack: Callable[[bytes], list[object]]) -> Incoming:
        """How records arrive whose shape is ``blob``; ``unpack`` decodes the values of an enumeration's members.

        Raises:
            ValueError: no honest class has this shape.
        """
        found = self._incoming.get(blob)
        if found is None:
            shape = _shape_decoder.decode(blob)
            records.check(shape)
            found = Incoming(shape, self._builder(shape, unpack))
            self._incoming_bytes += len(blob)
            while self._incoming and (len(self._incoming) >= MAX_CLASSES or self._incoming_bytes > MAX_SHAPE_BYTES):
                oldest = next(iter(self._incoming))
                del self._incoming[oldest]
                self._incoming_bytes -= len(oldest)
            self._incoming[blob] = found
        return found

    def _builder(self, shape: Shape, unpack: Callable[[bytes], list[object]]) -> Callable[..., object]:
        cls = self._known.get(shape.origin)
        attributes = tuple([self.attribute_name(name) for name in shape.fields])
        if shape.kind == ENUM:
            if cls is None:
                cls = records.enum_class(shape, attributes, unpack(shape.values))
            elif not issubclass(cls, enum.Enum):
                raise ValueError("a member of a class that is no enumeration")
            return self._member_builder(cls)
        if cls is not None:
            own = self._own_builder(cls, shape, attributes)
            if own is not None:
                return own
        if shape.kind == TUPLE:
            made: Any = records.tuple_class(shape)
            return made._make
        return records.record_builder(shape, attributes)

    def _member_builder(self, cls: Any) -> Callable[[object], object]:
        members: Any = class_dict(cls)["_member_map_"]
        if not issubclass(cls, enum.Flag):

            def by_name(token: object) -> object:
                if type(token) is not str:
                    raise ValueError("a member without a name")
                member = members.get(self.attribute_name(token))
                if member is None:
                    raise ValueError(f"no such member: {token[:50]!r}")
                return member

            return by_name

        made = cls._value2member_map_

        def by_number(token: object) -> object:
            if type(token) is not int or token < 0 or token >> records.MAX_FLAG_BITS:
                raise ValueError("a flag out of range")
            member = made.get(token)
            if member is None:
                if self._composites >= MAX_COMPOSITES:
                    raise ValueError("too many combinations of flags")
                self._composites += 1
                member = cls(token)
            return member

        return by_number

    def _own_builder(
        self, cls: type, shape: Shape, attributes: tuple[str, ...]
    ) -> Callable[[Sequence[object]], object] | None:
        """Rebuild an instance of this side's ``cls``; None where that is not possible, so that it stays a record."""
        if shape.kind == TUPLE:
            if not issubclass(cls, tuple) or find(cls, "_fields") != attributes:
                raise ValueError("a named tuple with other fields than its class")
            return lambda values: tuple.__new__(cls, values)
        if not self.trusted:
            return _bare_builder(cls, attributes)
        if issubclass(cls, (tuple, enum.Enum)):
            raise ValueError("a record of a class that makes none")
        fields: Any = find(cls, "__dataclass_fields__")
        build = _dataclass_builder(cls, fields, shape) if type(fields) is dict else _model_builder(cls, shape)
        if build is None:
            return None

        def guarded(values: Sequence[object]) -> object:
            try:
                return build(dict(zip(shape.fields, values, strict=True)))
            except Exception as error:
                raise Refused(f"{shape.name}: {error}") from error

        return guarded


def _items(value: Any) -> list[object]:
    return [*tuple.__iter__(value)]


def _extras(model: Any) -> tuple[str, ...]:
    return tuple(model.__pydantic_extra__ or ())


def _is_field(field: Any) -> bool:
    """Whether ``field`` is of a dataclass's instances, not a class variable or an argument of the constructor."""
    return type(field) is dataclasses.Field and field._field_type is _FIELD


def _remember(known: dict, key: object, value: object) -> None:
    if len(known) >= MAX_CLASSES:
        del known[next(iter(known))]
    known[key] = value


def _wider(found: Outgoing, names: tuple[str, ...]) -> Outgoing:
    """How instances with more fields than their class leave."""
    shape = msgspec.structs.replace(found.shape, fields=found.shape.fields + names)
    records.check(shape)
    return Outgoing(shape, trusting_reader(shape.fields))


# --------------------------------------------------------------------------------------------------------------------
# Rebuilding
# --------------------------------------------------------------------------------------------------------------------


def _bare_builder(cls: type, attributes: tuple[str, ...]) -> Callable[[Sequence[object]], object] | None:
    """Rebuild an instance of a script's class as unpickling would: its constructor and its validators do not run."""
    try:
        object.__new__(cls)
    except TypeError:
        return None
    own = attributes_reader(cls)
    in_slots = slots(cls, attributes)
    if len(in_slots) < len(attributes) and own is no_attributes:
        return None

    def build(values: Sequence[object]) -> object:
        instance = object.__new__(cls)
        for name, value in zip(attributes, values, strict=True):
            if name in in_slots:
                in_slots[name].__set__(instance, value)
            else:
                dict.__setitem__(own(instance), name, value)
        return instance

    return build


def _dataclass_builder(cls: type, fields: dict[str, Any], shape: Shape) -> Callable[[dict[str, object]], object] | None:
    later = []
    for name, field in fields.items():
        kind = field._field_type
        bare = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if kind is _INITVAR and bare:
            return None  # the constructor wants what the instance did not keep
        if kind is _FIELD and not field.init:
            later.append(name)
    unknown = [name for name in shape.fields if name not in fields]
    if unknown:
        raise ValueError(f"{shape.name} has no field {unknown[0]!r}")

    def build(named: dict[str, object]) -> object:
        after = {name: named.pop(name) for name in later if name in named}
        instance = cls(**named)
        for name, value in after.items():
            object.__setattr__(instance, name, value)
        return instance

    return build


def _model_builder(cls: Any, shape: Shape) -> Callable[[dict[str, object]], object]:
    fields = getattr(cls, "model_fields", None)
    if not isinstance(fields, dict):
        raise ValueError("a record of a class that makes none")
    validate = cls.model_validate
    if "by_name" in (validate.__func__.__kwdefaults__ or {}):
        return lambda named: validate(named, by_name=True)
    # Before pydantic 2.11 a field with an alias is only accepted under that.
    aliases = {name: alias for name, field in fields.items() if type(alias := field.validation_alias) is str}
    return lambda named: validate({aliases.get(name, name): value for name, value in named.items()})
