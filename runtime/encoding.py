"""From a value to bytes, without running any code of the value's classes.

Plain data is checked level by level at C speed and handed to msgspec as it is; anything else is turned into what
msgspec writes, container by container. Relies on :mod:`headgate.runtime.crossing` for what is agreed, and on a
:class:`headgate.runtime.registry.Registry` for classes. See :mod:`headgate.runtime.values` for the design.
"""

from __future__ import annotations

import re
import types
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from datetime import datetime, time
from enum import Enum
from typing import Any, Final, NoReturn

import msgspec
from headgate.runtime import crossing, obstacles, records
from headgate.runtime.crossing import (
    BUILTIN_EXCEPTIONS,
    DEQUE_NODES,
    MAX_SHAPES,
    MAX_TEXT,
    MEMBER_NODES,
    Opaque,
    ValueLimits,
)
from headgate.runtime.obstacles import Obstacle, Steps
from headgate.runtime.plain import PLAIN, PLAIN_LEVELS, text_length
from headgate.runtime.reflection import NAME, attributes_reader, class_order
from headgate.runtime.registry import Outgoing, Registry
from headgate.runtime.scalars import SCALARS, Scalar, fixed_zone

Ext: Final = msgspec.msgpack.Ext
_encoder: Final = msgspec.msgpack.Encoder()


def pack(value: object) -> bytes:
    """``value`` as MessagePack."""
    # Not encode(): it crashes the process where its buffer cannot grow, and a script decides how much memory is left.
    data = bytearray()
    _encoder.encode_into(value, data)
    return bytes(data)


_TEXT: Final = frozenset([str])
_ROWS: Final[dict[type, Scalar]] = {row.type: row for row in SCALARS}
_ZONED: Final = frozenset([datetime, time])
_UNHASHABLE: Final = frozenset(
    [bytearray, list, dict, set, deque, Counter, OrderedDict, defaultdict, types.SimpleNamespace]
)
_arguments: Final = vars(BaseException)["args"].__get__
_EXCEPTION_NAMES: Final[dict[type, str]] = {cls: name for name, cls in BUILTIN_EXCEPTIONS.items()}


class Encoder:
    """One value on its way out.

    Args:
        registry: classes as this side knows them.
        limits: bounds on the value.
        opaque: whether what cannot cross becomes :class:`Opaque` instead of an obstacle.
        text: applied to each text that contains ``mark``.
        verb: what messages tell people to do with something else: ``return`` or ``pass`` it.
        careful: whether to look at each number and text; needed for what msgspec refuses or ``mark`` occurs in.
    """

    def __init__(
        self,
        registry: Registry,
        limits: ValueLimits,
        *,
        opaque: bool,
        text: Callable[[str], str] | None,
        mark: str,
        verb: str,
        careful: bool,
    ) -> None:
        self._registry = registry
        self._limits = limits
        self._opaque = opaque
        self._text = text
        self._mark = mark
        self._verb = verb
        self._careful = careful
        self._nodes = 0
        self._size = 0
        self._level = 0  # how many plain containers lie around, since the last extension
        self._shapes: dict[bytes, int] = {}
        self._handlers: dict[type, _Handler] = {}

    def encode(self, value: object) -> bytes:
        """The whole of ``value`` as bytes.

        Raises:
            Obstacle: it cannot cross.
            OverflowError, UnicodeEncodeError: it holds numbers or text that call for ``careful``.
        """
        body = self._convert(value, 0)
        data = pack(Ext(crossing.SHAPED, pack([[*self._shapes], body])) if self._shapes else body)
        if len(data) > self._limits.bytes:
            self._too_large(value)
        return data

    # -- what every kind of value goes through -----------------------------------------------------------------------

    def _convert(self, value: Any, depth: int) -> object:
        """What msgspec is to write for ``value``, which lies in ``depth`` containers."""
        kind = type(value)
        if kind in PLAIN:
            return self._plain(value) if self._careful else value
        handler = _HANDLERS.get(kind) or self._handlers.get(kind) or self._find_handler(kind)
        return handler(self, value, depth)

    def _find_handler(self, kind: type) -> _Handler:
        """The handler for a class that the table does not have: for a record, or that of the nearest base it has."""
        standard = self._registry.standard
        if issubclass(kind, BaseException) and not issubclass(kind, Enum):
            handler: _Handler = Encoder._exception
        elif (reason := self._describes(kind)) is not None:
            handler = Encoder._record if not reason else _refusing(reason)
        else:
            found = (_HANDLERS.get(standard.get(base, base)) or _TO_PLAIN.get(base) for base in class_order(kind))
            handler = next(filter(None, found), Encoder._unknown)
        self._handlers[kind] = handler
        return handler

    def _describes(self, kind: type) -> str | None:
        """What keeps instances of ``kind`` from crossing as records; ``""`` if nothing does, None if they are none."""
        try:
            return "" if self._registry.describes(kind, self._pack_members) else None
        except ValueError as error:
            return f"its class has {error}"

    def _plain(self, value: Any) -> object:
        kind = type(value)
        if kind is str:
            self._weigh(len(value), value)
            if self._text is not None and self._mark in value:
                value = self._text(value)
            try:
                value.encode()
            except UnicodeEncodeError:
                return Ext(_ROWS[str].code, _ROWS[str].pack(value))
        elif kind is int and not -(2**63) <= value < 2**64:
            return Ext(_ROWS[int].code, _ROWS[int].pack(value))
        return value

    def _enter(self, value: object, count: int, depth: int) -> None:
        if depth >= self._limits.depth:
            raise Obstacle(f"it is nested deeper than {self._limits.depth} levels", type(value), "depth")
        self._count(count, value)

    def _count(self, count: int, value: object) -> None:
        self._nodes += count
        if self._nodes > self._limits.nodes:
            raise Obstacle(f"more than {self._limits.nodes:,} values cannot cross at once", type(value), "nodes")

    def _weigh(self, size: int, value: object) -> None:
        self._size += size
        if self._size > self._limits.bytes:
            self._too_large(value)

    def _too_large(self, value: object) -> NoReturn:
        raise Obstacle(f"more than {self._limits.bytes:,} bytes cannot cross at once", type(value), "bytes")

    def _items(
        self, items: list, depth: int, owner: object, step: Steps, *, level: int = 1, hashed: bool = False
    ) -> list[object]:
        """``items`` of the container ``owner`` converted; if they are ``hashed``, they must hash outside as well."""
        if not self._careful:
            kinds = set(map(type, items))
            if str in kinds:
                self._weigh(text_length(items, kinds), owner)
            if kinds <= PLAIN:
                return items
        outer, self._level = self._level, level
        converted = []
        for index, item in enumerate(items):
            try:
                sent = self._convert(item, depth + 1)
                if hashed and not self._hashes(item):
                    sent = self._stuck(obstacles.unhashable(self._registry.plain_name(NAME(type(item)))), item)
            except Obstacle as obstacle:
                obstacle.through(step(index), owner)
                raise
            converted.append(sent)
        self._level = outer
        return converted

    def _compound(self, code: int, items: list[object]) -> object:
        payload = pack(items)
        if len(payload) > self._limits.bytes:
            self._too_large(items)
        return Ext(code, payload)

    def _hashes(self, value: Any) -> bool:
        """Whether what ``value``, already converted, becomes on the other side can be a key."""
        kind = type(value)
        if kind in PLAIN or kind in _ROWS:
            return kind is not bytearray
        if self._handlers.get(kind) is Encoder._record:
            outgoing = self._registry.outgoing(kind, value, self._pack_members)
            shape = outgoing.shape
            if shape.kind == records.ENUM or (shape.kind == records.RECORD and shape.flags & records.IDENTITY):
                return True
            return outgoing.hashed and all(map(self._hashes, outgoing.read(value)))
        for base in class_order(kind):
            standard = self._registry.standard.get(base, base)
            if standard in _UNHASHABLE:
                return False
            if standard is tuple:
                return all(map(self._hashes, tuple.__iter__(value)))
        return True

    # -- one handler a kind ------------------------------------------------------------------------------------------

    def _list(self, value: Any, depth: int) -> object:
        items = [*list.__iter__(value)]
        self._enter(value, len(items), depth)
        if self._level < PLAIN_LEVELS:
            return self._items(items, depth, value, obstacles.by_index, level=self._level + 1)
        return self._compound(crossing.LIST, self._items(items, depth, value, obstacles.by_index))

    def _tuple(self, value: Any, depth: int) -> object:
        items = [*tuple.__iter__(value)]
        self._enter(value, len(items), depth)
        return self._compound(crossing.TUPLE, self._items(items, depth, value, obstacles.by_index))

    def _set(self, value: Any, depth: int) -> object:
        items = [*set.__iter__(value)]
        self._enter(value, len(items), depth)
        return self._compound(crossing.SET, self._items(items, depth, value, obstacles.into_set, hashed=True))

    def _frozenset(self, value: Any, depth: int) -> object:
        items = [*frozenset.__iter__(value)]
        self._enter(value, len(items), depth)
        return self._compound(crossing.FROZENSET, self._items(items, depth, value, obstacles.into_set, hashed=True))

    def _deque(self, value: Any, depth: int) -> object:
        items = [*deque.__iter__(value)]
        self._enter(value, len(items) + DEQUE_NODES, depth)
        maxlen = deque.maxlen.__get__(value)
        return self._compound(crossing.DEQUE, [maxlen, *self._items(items, depth, value, obstacles.by_index)])

    def _dict(self, value: Any, depth: int) -> object:
        keys, values = [*dict.keys(value)], [*dict.values(value)]
        if self._level >= PLAIN_LEVELS or not set(map(type, keys)) <= _TEXT:
            return self._dictionary(crossing.MAPPING, keys, values, value, depth)
        sent = self._items(keys, depth, value, obstacles.into_keys)
        if not set(map(type, sent)) <= _TEXT:  # lone surrogates
            return self._dictionary(crossing.MAPPING, keys, values, value, depth)
        self._enter(value, len(keys), depth)
        values = self._items(values, depth, value, obstacles.by_key(keys), level=self._level + 1)
        return dict(zip(sent, values, strict=True))

    def _dictionary(self, code: int, keys: list, values: list, value: Any, depth: int) -> object:
        self._enter(value, 2 * len(keys), depth)
        sent = self._items(keys, depth, value, obstacles.into_keys, hashed=True)
        return self._compound(code, [*sent, *self._items(values, depth, value, obstacles.by_key(keys))])

    def _counter(self, value: Any, depth: int) -> object:
        keys, values = [*dict.keys(value)], [*dict.values(value)]
        return self._dictionary(crossing.COUNTER, keys, values, value, depth)

    def _ordered(self, value: Any, depth: int) -> object:
        keys, values = [*dict.keys(value)], [*dict.values(value)]
        # CPython's own class keeps an order apart from its dictionary's. Walking it looks each key up, so that is only
        # for keys whose hash and equality are nobody's code.
        if issubclass(type(value), OrderedDict) and set(map(type, keys)) <= PLAIN:
            keys = [*OrderedDict.__iter__(value)]
            values = [dict.__getitem__(value, key) for key in keys]
        return self._dictionary(crossing.ORDERED, keys, values, value, depth)

    def _namespace(self, value: Any, depth: int) -> object:
        own = attributes_reader(type(value))(value)
        names = [self._registry.plain_name(name) if type(name) is str else "" for name in own]
        if not all(map(records.is_field_name, names)) or len(set(names)) != len(names):
            return self._stuck("it has an attribute that cannot be written as a name", value)
        values = [*own.values()]
        self._enter(value, len(values), depth)
        sent = self._items(values, depth, value, obstacles.by_field(names))
        return self._compound(crossing.NAMESPACE, [*names, *sent])

    def _record(self, value: Any, depth: int) -> object:
        try:
            outgoing = self._registry.outgoing(type(value), value, self._pack_members)
            values = outgoing.read(value)
        except AttributeError as error:
            return self._stuck(f"its field {self._registry.plain_name(str(error.name))!r} is missing", value)
        except ValueError as error:
            return self._stuck(f"it has {error}", value)
        shape = outgoing.shape
        if shape.kind == records.ENUM:
            return self._compound(crossing.MEMBER, [self._number(outgoing), self._plain(values)])
        items = [*values]
        if len(items) != len(shape.fields):  # a subclass of a named tuple may have been made of anything
            return self._tuple(value, depth)
        self._enter(value, len(items), depth)
        step = obstacles.by_field(shape.fields) if shape.kind == records.RECORD else obstacles.by_index
        return self._compound(crossing.RECORD, [self._number(outgoing), *self._items(items, depth, value, step)])

    def _number(self, outgoing: Outgoing) -> int:
        """The number of a shape among those of this value."""
        number = self._shapes.get(outgoing.blob)
        if number is None:
            number = self._shapes[outgoing.blob] = len(self._shapes)
            if number >= MAX_SHAPES:
                raise Obstacle(
                    f"records of more than {MAX_SHAPES} classes cannot cross at once", type(outgoing), "nodes"
                )
            if outgoing.shape.kind == records.ENUM:
                # The values of the members are a message of their own, of at most as many values as bytes.
                self._count(len(outgoing.shape.values) + MEMBER_NODES * len(outgoing.shape.fields), outgoing)
        return number

    def _pack_members(self, values: list[object]) -> bytes:
        """The values of an enumeration's members, as a message of their own in which what cannot cross is opaque."""
        if self._limits.depth < 2:
            raise Obstacle("its Enum is nested too deeply", type(values), "depth")
        limits = ValueLimits(self._limits.bytes, self._limits.depth // 2, self._limits.nodes)
        options = {"opaque": True, "text": self._text, "mark": self._mark, "verb": self._verb, "careful": True}
        return Encoder(self._registry, limits, **options).encode(values)

    def _exception(self, value: Any, depth: int) -> object:
        kind = type(value)
        base = next(base for base in class_order(kind) if base in _EXCEPTION_NAMES)
        arguments = [*_arguments(value)]
        if issubclass(kind, BaseExceptionGroup):
            arguments = [
                BaseExceptionGroup.message.__get__(value),
                [*BaseExceptionGroup.exceptions.__get__(value)],
            ]
        name = "" if base is kind else self._registry.plain_name(NAME(kind))
        self._enter(value, len(arguments), depth)
        opaque, self._opaque = self._opaque, True
        sent = self._items(arguments, depth, value, obstacles.into_arguments)
        self._opaque = opaque
        label = name if records.is_field_name(name) else ""
        return self._compound(crossing.EXCEPTION, [_EXCEPTION_NAMES[base], label, *sent])

    def _scalar(self, value: Any, row: Scalar) -> object:
        try:
            if row.type in _ZONED and self._registry.trusted:
                value = fixed_zone(value)
            payload = row.pack(value)
        except Exception as error:
            return self._stuck(f"{error} cannot cross" if type(error) is ValueError else "it is broken", value)
        self._weigh(len(payload), value)
        return Ext(row.code, payload)

    def _opaque_value(self, value: Any, depth: int) -> object:
        parts = [value.type_name, value.text]
        return self._compound(crossing.OPAQUE, [_writable(each) for each in parts])

    # -- what cannot cross -------------------------------------------------------------------------------------------

    def _unknown(self, value: Any, depth: int) -> object:
        kind = type(value)
        name = self._registry.plain_name(NAME(kind))
        direction = "enter" if self._registry.trusted else "leave"
        return self._stuck(obstacles.way_out(kind, name, direction=direction, verb=self._verb), value)

    def _stuck(self, reason: str, value: object) -> object:
        """An opaque value in place of ``value``, where that is allowed."""
        if not self._opaque:
            raise Obstacle(reason, type(value))
        name = self._registry.plain_name(NAME(type(value)))
        try:
            text = str.__str__(repr(value))
        except Exception:
            text = f"<{name} object>"
        if self._text is not None:
            text = self._text(text)
        text = _ADDRESS.sub("", text)
        text = text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"
        return self._compound(crossing.OPAQUE, [_writable(name), _writable(text)])


_Handler = Callable[[Encoder, Any, int], object]

_ADDRESS: Final = re.compile(r" at 0x[0-9a-fA-F]+")
"""Addresses differ from run to run; a run is to be a function of what goes in."""


def _writable(text: object) -> str:
    """``text`` with lone surrogates spelled out."""
    return text.encode("utf-8", "backslashreplace").decode() if type(text) is str else "?"


def _refusing(reason: str) -> _Handler:
    return lambda encoder, value, depth: encoder._stuck(reason, value)


def _scalar_handler(row: Scalar) -> _Handler:
    return lambda encoder, value, depth: encoder._scalar(value, row)


def _plain_handler(to_plain: Callable[..., object]) -> _Handler:
    return lambda encoder, value, depth: encoder._convert(to_plain(value), depth)


_HANDLERS: Final[dict[type, _Handler]] = {
    **{row.type: _scalar_handler(row) for row in SCALARS if row.type not in PLAIN},
    list: Encoder._list,
    dict: Encoder._dict,
    defaultdict: Encoder._dict,
    tuple: Encoder._tuple,
    set: Encoder._set,
    frozenset: Encoder._frozenset,
    deque: Encoder._deque,
    Counter: Encoder._counter,
    OrderedDict: Encoder._ordered,
    types.SimpleNamespace: Encoder._namespace,
    Opaque: Encoder._opaque_value,
    **dict.fromkeys(_EXCEPTION_NAMES, Encoder._exception),
}
"""By exact type. An instance of a subclass goes to the handler of its base, which reads it by that base's methods."""

_TO_PLAIN: Final[dict[type, _Handler]] = {
    str: _plain_handler(str.__str__),
    int: _plain_handler(int.__int__),
    float: _plain_handler(float.__float__),
}
"""For subclasses of the types that need no extension: the plain value, by the base's own method."""
