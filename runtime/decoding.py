"""From bytes to a value, where every byte may have been chosen by an attacker.

msgspec reads the MessagePack and leaves each extension unopened; then they are opened from the outside inwards, values
and nesting counted as they appear. :mod:`headgate.runtime.bounds` has to clear the bytes before msgspec sees them.
What is wrong comes out as ``ValueError`` or as what a constructor raises; :class:`headgate.runtime.values.Codec` makes
one exception of all.
"""

from __future__ import annotations

import contextlib
import functools
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from time import thread_time
from types import SimpleNamespace
from typing import Any, Final

import msgspec
from headgate.runtime import bounds, crossing, records
from headgate.runtime.crossing import (
    BUILTIN_EXCEPTIONS,
    DEQUE_NODES,
    MAX_SHAPES,
    MEMBER_NODES,
    SHAPED,
    Opaque,
    ValueLimits,
)
from headgate.runtime.plain import LEAF, LEAF_OR_EXTENSION, PLAIN, PLAIN_LEVELS, is_plain, plain_type
from headgate.runtime.registry import MAX_UNHASHABLE_MEMBERS, Incoming, Registry
from headgate.runtime.scalars import SCALARS
from msgspec.msgpack import Ext

_ITEM: Any = plain_type(PLAIN_LEVELS, LEAF_OR_EXTENSION)
_unpack_plain: Final = msgspec.msgpack.Decoder(plain_type(PLAIN_LEVELS, LEAF)).decode
_unpack: Final = msgspec.msgpack.Decoder(_ITEM).decode
_unpack_items: Final[Callable[[bytes], list]] = msgspec.msgpack.Decoder(list[_ITEM]).decode
_unpack_shaped: Final = msgspec.msgpack.Decoder(tuple[list[bytes], _ITEM]).decode

_EXTENSION_HEADS: Final = frozenset([*range(0xC7, 0xCA), *range(0xD4, 0xD9)])
_SCALARS: Final = {row.code: row.unpack for row in SCALARS}
_NUMBERS: Final = frozenset(row.code for row in SCALARS if row.type in (int, Fraction))

_WIDE: Final = 64
"""Comparing a Decimal with an integer takes time with the square of the integer's length. Up to this many bytes it is
little."""

_KEYED: Final = frozenset([str, bytes])
"""Types whose hash has a secret key, so that nobody can choose texts that collide."""

_BATCH: Final = 32
_ALLOWANCE: Final = 1.0
_ALLOWANCE_PER_KEY: Final = 5e-6
"""Seconds of processor time that hashing the keys of one message may take; honest keys take a tenth of it or less."""


class Decoder:
    """One value on its way in; the arguments are as for :class:`headgate.runtime.encoding.Encoder`."""

    def __init__(self, registry: Registry, limits: ValueLimits) -> None:
        self._registry = registry
        self._limits = limits
        self._nodes = 0
        self._shapes: list[Incoming] = []
        self._wide = False
        self._keys = 0
        self._spent = 0.0
        self._held: Any = None

    def decode(self, data: bytes) -> object:
        """The value that is ``data``."""
        limits = self._limits
        bounds.check(data, limits.nodes)
        if data and data[0] in _EXTENSION_HEADS:
            return self._decode_extended(data)
        try:
            value = _unpack_plain(data)
        except msgspec.ValidationError:  # an extension inside, unless it is nothing at all
            return self._decode_extended(data)
        if (len(data) > limits.nodes or limits.depth < PLAIN_LEVELS) and not is_plain(
            value, limits, levels=PLAIN_LEVELS, sized=False
        ):
            raise ValueError(f"more than {limits.nodes:,} values, or nested deeper than {limits.depth} levels")
        return value

    def _decode_extended(self, data: bytes) -> object:
        value = _unpack(data)
        if type(value) is Ext and value.code == SHAPED:
            blobs, value = _unpack_shaped(value.data)
            if len(blobs) > MAX_SHAPES:
                raise ValueError(f"more than {MAX_SHAPES} shapes")
            self._shapes = [self._registry.incoming(blob, self._members) for blob in blobs]
        self._held = value
        del value
        return self._open_held(0)

    def _members(self, data: bytes) -> list[object]:
        """The values of an enumeration's members, which are a message of their own."""
        limits = self._limits
        if limits.depth < 2:
            raise ValueError("an enumeration that is nested too deeply")
        inner = Decoder(self._registry, ValueLimits(limits.bytes, limits.depth // 2, limits.nodes))
        inner._nodes, inner._keys, inner._spent = self._nodes, self._keys, self._spent
        values: Any = inner.decode(data)
        self._nodes, self._keys, self._spent = inner._nodes, inner._keys, inner._spent
        if type(values) is not list:
            raise ValueError("an enumeration without values")
        # A member is far dearer than a value, and making an enumeration hashes or compares its values.
        self._count(MEMBER_NODES * len(values))
        if len(values) > MAX_UNHASHABLE_MEMBERS:
            self._dictionary(values, values, unique=False)
        return values

    # -- opening -----------------------------------------------------------------------------------------------------

    def _count(self, more: int) -> None:
        self._nodes += more
        if self._nodes > self._limits.nodes:
            raise ValueError(f"more than {self._limits.nodes:,} values")

    def _enter(self, count: int, depth: int) -> None:
        if depth >= self._limits.depth:
            raise ValueError(f"nested deeper than {self._limits.depth} levels")
        self._count(count)

    def _open_held(self, depth: int) -> object:
        """The value in ``_held``, which lies in ``depth`` containers, with every extension in it opened.

        It is handed over in an attribute so that nobody up the stack refers to it: the bytes of an extension are let go
        before those within it are taken out. Otherwise a hundred nested ones would hold a hundred copies.
        """
        value, self._held = self._held, None
        kind = type(value)
        if kind is Ext:
            code, data = value.code, value.data
            del value
            unpack = _SCALARS.get(code)
            if unpack is not None:
                if len(data) > _WIDE and code in _NUMBERS:
                    self._wide = True
                return unpack(data)
            build = _BUILDERS.get(code)
            if build is None:
                raise ValueError(f"an extension of unknown code {code}")
            items = _unpack_items(data)
            del data
            return build(self, items, depth)
        if kind is list:
            return self._fill(value, depth)
        if kind is dict:
            items = [*value.values()]
            self._enter(len(items), depth)
            if not set(map(type, items)) <= PLAIN:
                value = dict(zip(value, self._open(items, depth + 1), strict=True))
        return value

    def _open(self, items: list, depth: int) -> list:
        if not set(map(type, items)) <= PLAIN:
            for index in [index for index, item in enumerate(items) if type(item) not in PLAIN]:
                self._held, items[index] = items[index], None
                items[index] = self._open_held(depth)
        return items

    def _fill(self, items: list, depth: int) -> list:
        """The content of one container that lies in ``depth`` others, opened in place."""
        self._enter(len(items), depth)
        return self._open(items, depth + 1)

    # -- one builder a code ------------------------------------------------------------------------------------------

    def _tuple(self, items: list, depth: int) -> object:
        return tuple(self._fill(items, depth))

    def _set(self, items: list, depth: int) -> object:
        return set(self._dictionary(self._fill(items, depth), items))

    def _frozenset(self, items: list, depth: int) -> object:
        return frozenset(self._dictionary(self._fill(items, depth), items))

    def _mapping(self, items: list, depth: int) -> dict:
        half, odd = divmod(len(items), 2)
        if odd:
            raise ValueError("a key without a value")
        self._fill(items, depth)
        return self._dictionary(items[:half], items[half:])

    def _counter(self, items: list, depth: int) -> object:
        counter = Counter()
        dict.update(counter, self._mapping(items, depth))
        return counter

    def _ordered(self, items: list, depth: int) -> object:
        return self._registry.stand_ins.get(OrderedDict, OrderedDict)(self._mapping(items, depth))

    def _deque(self, items: list, depth: int) -> object:
        if not items:
            raise ValueError("a deque without a maxlen")
        maxlen = items.pop(0)
        if maxlen is not None and (type(maxlen) is not int or len(items) > maxlen):
            raise ValueError("a deque that is longer than it can be")
        self._count(DEQUE_NODES)
        return deque(self._fill(items, depth), maxlen)

    def _namespace(self, items: list, depth: int) -> object:
        half, odd = divmod(len(items), 2)
        names, values = items[:half], items[half:]
        if odd or not set(map(type, names)) <= {str} or not all(map(records.is_field_name, names)):
            raise ValueError("a namespace with a name that is none")
        self._fill(values, depth)
        namespace = self._registry.stand_ins.get(SimpleNamespace, SimpleNamespace)()
        attributes = map(self._registry.attribute_name, names)
        vars(namespace).update(zip(attributes, values, strict=True))
        return namespace

    def _shape(self, items: list) -> Incoming:
        number = items.pop(0) if items else None
        if type(number) is not int or not 0 <= number < len(self._shapes):
            raise ValueError("a record without a shape")
        return self._shapes[number]

    def _record(self, items: list, depth: int) -> object:
        incoming = self._shape(items)
        if incoming.shape.kind == records.ENUM or len(items) != incoming.size:
            raise ValueError(f"not the fields of {incoming.shape.name}")
        return incoming.build(self._fill(items, depth))

    def _member(self, items: list, depth: int) -> object:
        incoming = self._shape(items)
        if incoming.shape.kind != records.ENUM or len(items) != 1:
            raise ValueError(f"not a member of {incoming.shape.name}")
        return incoming.build(self._open(items, depth)[0])

    def _exception(self, items: list, depth: int) -> object:
        if len(items) < 2 or type(items[0]) is not str or type(items[1]) is not str:
            raise ValueError("an exception without a class")
        cls = exception_class(items[0], items[1])
        arguments = self._fill(items[2:], depth)
        error = cls.__new__(cls, *arguments)
        # `__init__` refuses what a script gave `args` later; `__new__` has kept it, and that is all that one can ask.
        with contextlib.suppress(Exception):
            error.__init__(*arguments)
        return error

    def _opaque(self, items: list, depth: int) -> object:
        if len(items) != 2 or not set(map(type, items)) <= {str}:
            raise ValueError("an opaque value without a text")
        return Opaque(*items)

    # -- hashing what an attacker chose ------------------------------------------------------------------------------

    def _dictionary(self, keys: list, values: list, *, unique: bool = True) -> dict:
        """A dictionary of ``keys`` and ``values``, unless the keys were made to collide.

        Hashes of numbers, and of tuples of them, are no secret: a few thousand keys of equal hash take as long as
        millions of others. Which keys do is hard to tell, how long they take is not. Every set and dictionary goes
        through here whose keys msgspec has not seen to be text.
        """
        kinds = set(map(type, keys))
        if self._wide and not kinds <= _KEYED and _mixes_decimals(keys):
            raise ValueError("Decimals and integers of hundreds of digits as keys of one set or dict")
        self._keys += len(keys)
        if kinds <= _KEYED or len(keys) <= 16:
            made = dict(zip(keys, values, strict=True))
        else:
            made = {}
            before = thread_time() - self._spent
            for start in range(0, len(keys), _BATCH):
                made.update(zip(keys[start : start + _BATCH], values[start : start + _BATCH], strict=True))
                self._spent = thread_time() - before
                if self._spent > _ALLOWANCE + _ALLOWANCE_PER_KEY * self._keys:
                    raise ValueError("keys that collide")
        if unique and len(made) != len(keys):
            raise ValueError("a key given twice")
        return made


_CLEAR: Final = PLAIN | {row.type for row in SCALARS} - {Decimal}


def _mixes_decimals(keys: list) -> bool:
    """Whether a Decimal, or an object that may hold one, is among ``keys`` or in a tuple or frozenset among them."""
    level = keys
    while level:
        kinds = set(map(type, level)) - _CLEAR
        if not kinds <= {tuple, frozenset}:
            return True
        level = [item for each in level if type(each) in kinds for item in each]
    return False


@functools.lru_cache(maxsize=1024)
def exception_class(base: str, name: str) -> type[BaseException]:
    """The built-in exception ``base``, or a class ``name`` of ours that derives from it."""
    found = BUILTIN_EXCEPTIONS.get(base)
    if found is None:
        raise ValueError("an exception of no built-in class")
    if not name:
        return found
    if not records.is_field_name(name):
        raise ValueError("an exception with a name that is none")
    return type(name, (found,), {"__module__": __name__, "__doc__": None})


_BUILDERS: Final[dict[int, Callable[[Decoder, list, int], object]]] = {
    crossing.LIST: Decoder._fill,
    crossing.TUPLE: Decoder._tuple,
    crossing.SET: Decoder._set,
    crossing.FROZENSET: Decoder._frozenset,
    crossing.MAPPING: Decoder._mapping,
    crossing.COUNTER: Decoder._counter,
    crossing.ORDERED: Decoder._ordered,
    crossing.DEQUE: Decoder._deque,
    crossing.NAMESPACE: Decoder._namespace,
    crossing.RECORD: Decoder._record,
    crossing.MEMBER: Decoder._member,
    crossing.EXCEPTION: Decoder._exception,
    crossing.OPAQUE: Decoder._opaque,
}
