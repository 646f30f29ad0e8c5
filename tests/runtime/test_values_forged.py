"""Bytes that an attacker in the worker chose freely: one exception, bounded memory, bounded time."""

from __future__ import annotations

import dataclasses
import enum
import gc
import tracemalloc
import typing
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest
from headgate.runtime import bounds, crossing
from headgate.runtime.scalars import SCALARS
from headgate.runtime.values import EXTENSIONS, Codec, MalformedValue, Opaque, RefusedValue, ValueLimits, decode, encode
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_values import values

Ext = msgspec.msgpack.Ext
pack = msgspec.msgpack.encode
ROWS = {row.type: row for row in SCALARS}
PRIME = 2**61 - 1
"""The modulus of the hash of numbers: its multiples all hash to 0."""


def scalar(value: object, kind: type | None = None) -> Ext:
    row = ROWS[kind or type(value)]
    return Ext(row.code, row.pack(value))


def raw(kind: type, data: bytes) -> bytes:
    return pack(Ext(ROWS[kind].code, data))


def compound(code: int, *items: object) -> Ext:
    return Ext(code, pack(list(items)))


def shaped(shapes: list[list[object]], body: object) -> bytes:
    return pack(Ext(crossing.SHAPED, pack([[pack(shape) for shape in shapes], body])))


def wide(code: int, payload: bytes) -> bytes:
    """An extension whose length takes four bytes to say."""
    return b"\xc9" + len(payload).to_bytes(4, "big") + bytes([code]) + payload


def array(count: int, item: bytes) -> bytes:
    return b"\xdd" + count.to_bytes(4, "big") + item * count


@dataclasses.dataclass
class Own:
    a: int


class Colour(enum.Enum):
    RED = 1


class Access(enum.Flag):
    READ = 1


class Pair(typing.NamedTuple):
    a: int
    b: int


def host() -> Codec:
    codec = Codec(trusted=True)
    for cls in (Own, Colour, Access, Pair):
        codec.register(cls)
    return codec


def origin(cls: type) -> str:
    return f"{cls.__module__}:{cls.__qualname__}"


SAMPLES = [
    host().encode(each)
    for each in [
        [None, True, 2**70, -1.5, "text", b"bytes", "\ud800", [1, {"a": [2]}]],
        ((1, (2,)), {1, "a"}, frozenset([(1, 2)]), {1: {(2,): 3}}, Decimal("1.5"), Fraction(1, 3), range(3)),
        [Own(1), Pair(1, 2), Colour.RED, Access.READ, ValueError("x", [1]), Opaque("a", "b")],
    ]
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(SAMPLES) | values.map(encode)))
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        data[place : place + draw(st.integers(0, 3))] = draw(st.binary(max_size=4) | st.sampled_from(SAMPLES))
    return bytes(data)


codes = st.sampled_from([*EXTENSIONS, 0, -1, 46, 127])
leaves = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text() | st.binary()
texts = st.sampled_from(["", "a", "_a", "__a__", "class", "RED", "ValueError", "OSError", "1e9", "x" * 300])
shapes = st.tuples(
    st.integers(0, 3),
    st.sampled_from(["", *map(origin, (Own, Colour, Access, Pair)), "os:system"]),
    st.sampled_from(["Name", "", "a b", "class", "\n"]),
    st.integers(-1, 16),
    st.lists(texts | st.sampled_from(["a", "b"]), max_size=3),
    st.lists(leaves, max_size=3).map(pack) | st.binary(max_size=3),
)


def _extensions(inner: st.SearchStrategy) -> st.SearchStrategy:
    payloads = st.lists(inner, max_size=4).map(pack) | st.binary(max_size=20)
    records = st.tuples(
        st.sampled_from([crossing.RECORD, crossing.MEMBER]), st.integers(0, 2), st.lists(inner, max_size=2)
    )
    return (
        st.builds(Ext, codes, payloads)
        | records.map(lambda each: compound(each[0], each[1], *each[2]))
        | st.lists(inner, max_size=4)
        | st.dictionaries(texts | st.integers(0, 9), inner, max_size=3)
    )


forged = st.recursive(leaves | texts, _extensions, max_leaves=12)


@given(st.binary() | mutated() | forged.map(pack) | st.builds(shaped, st.lists(shapes, max_size=3), forged))
@example(b"")
@example(b"\xc1")
@example(b"\x91" * 100_000)
@example(wide(crossing.TUPLE, b"\x91") * 10)
@example(raw(Decimal, b"9" * 100 + b"E9999999"))
@settings(max_examples=400)
def test_nothing_but_a_value_or_malformed_value_comes_out(data: bytes) -> None:
    codec = host()
    try:
        value = codec.decode(data)
    except MalformedValue:
        return
    repr(value)
    codec.encode(value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "truncated"),
        (b"\x01\x02", "trailing"),
        (b"\xa1\xff", "utf-8"),
        (b"\x81\x01\x02", "Expected `str`"),
        (b"\x81\x90\x02", "Expected `str`"),
        (b"\xd6\xff\0\0\0\0", "unknown code -1"),
        (pack(Ext(99, b"")), "unknown code 99"),
        (pack(Ext(crossing.TUPLE, b"\x01")), "Expected `array`"),
        (pack(Ext(crossing.TUPLE, b"\x90\x90")), "trailing"),
        (raw(Decimal, b"1e2000001"), "beyond 10 to the"),
        (raw(Decimal, b"1e99999999"), "not a decimal"),
        (raw(Decimal, "٣".encode()), "not a decimal"),
        (raw(Fraction, b"\x01\x00\x02\x01\x00\x04"), "lowest terms"),
        (raw(Fraction, b"\x01\x00\x02\x01\x00\x00"), "not positive"),
        (raw(Fraction, b"\xff\xff" + b"\x01" * 65535 + b"\x01\x00\x01"), "wrong length"),
        (raw(range, b"\x01\x00\x01" * 2 + b"\x01\x00\x00"), "must not be zero"),
        (pack(compound(crossing.SET, [1])), "unhashable"),
        (pack(compound(crossing.SET, 1, 1)), "given twice"),
        (pack(compound(crossing.SET, 1, 1.0)), "given twice"),
        (pack(compound(crossing.MAPPING, 1, 1, 2, 3)), "given twice"),
        (pack(compound(crossing.MAPPING, 1)), "without a value"),
        (pack(compound(crossing.MAPPING, {"a": 1}, 1)), "unhashable"),
        (pack(compound(crossing.DEQUE, 1, 2, 3)), "longer than it can be"),
        (pack(compound(crossing.DEQUE, -1)), "longer than|must be non-negative"),
        (pack(compound(crossing.DEQUE)), "maxlen"),
        (pack(compound(crossing.NAMESPACE, "__class__", 1)), "name that is none"),
        (pack(compound(crossing.EXCEPTION, "object", "")), "no built-in class"),
        (pack(compound(crossing.EXCEPTION, "ValueError", "a b")), "name that is none"),
        (pack(compound(crossing.OPAQUE, 1, 2)), "opaque"),
        (pack(compound(crossing.RECORD, 0)), "without a shape"),
        (pack([Ext(crossing.SHAPED, pack([[], 1]))]), "unknown code"),
    ],
)
def test_a_forgery_is_refused_for_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(MalformedValue, match=reason):
        decode(data)


@pytest.mark.parametrize(
    "key", [b"K../../etc/passwd", b"K/etc/passwd", b"K", b"KEurope/Nowhere", b"KEurope", b"K\xff", b"KEurope/Berlin\0"]
)
def test_only_keys_of_the_database_name_a_time_zone(key: bytes) -> None:
    from zoneinfo import ZoneInfo

    with pytest.raises(MalformedValue):
        decode(raw(ZoneInfo, key))


# -- shapes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "reason"),
    [
        ([3, "", "A", 0, [], b""], "unknown kind"),
        ([0, "", "A", 0, ["__class__"], b""], "field name that is none"),
        ([0, "", "A", 0, ["a b"], b""], "field name that is none"),
        ([0, "", "A", 0, ["class"], b""], "field name that is none"),
        ([0, "", "A", 0, ["a", "a"], b""], "given twice"),
        ([0, "", "A", 0, [f"f{number}" for number in range(1001)], b""], "1,001 names"),
        ([0, "", "", 0, [], b""], "class name that is none"),
        ([0, "", "A\n", 0, [], b""], "class name that is none"),
        ([0, "", "A", 0, [], b"", 1], "array"),
        ([1, "", "A B", 0, ["a"], b""], "named tuple cannot have"),
        ([1, "", "A", 0, ["_a"], b""], "named tuple cannot have"),
        ([2, "", "A", 99, ["a"], pack([1])], "unknown flavour"),
        ([2, "", "A", 0, ["a"], pack([1, 2])], "more names than values"),
        ([2, "", "A", 0, ["a"], pack({"a": 1})], "without values"),
        ([2, "", "A", 1, ["a"], pack(["x"])], "wrong type"),
        ([2, "", "A", 3, ["a"], pack(Ext(crossing.TUPLE, b"\x91\x01"))], "without values"),
        ([2, "", "A", 3, ["a"], pack([-1])], "flag out of range"),
        ([2, "", "A", 3, ["a"], pack([scalar(1 << 2000)])], "flag out of range"),
        ([2, "", "A", 0, ["mro"], pack([1])], "mro"),
        ([0, origin(Own), "Own", 0, ["b"], b""], "no field 'b'"),
        ([0, origin(Colour), "Own", 0, ["b"], b""], "class that makes none"),
        ([1, origin(Own), "Own", 0, ["a"], b""], "other fields"),
        ([1, origin(Pair), "Pair", 0, ["b", "a"], b""], "other fields"),
        ([2, origin(Own), "Own", 0, ["a"], pack([1])], "no enumeration"),
    ],
)
def test_a_forged_shape_is_refused(shape: list[object], reason: str) -> None:
    with pytest.raises(MalformedValue, match=reason):
        host().decode(shaped([shape], None))


@pytest.mark.parametrize(
    ("shape", "body"),
    [
        ([0, origin(Own), "Own", 0, ["a"], b""], compound(crossing.RECORD, 0)),
        ([0, origin(Own), "Own", 0, ["a"], b""], compound(crossing.RECORD, 0, 1, 2)),
        ([0, origin(Own), "Own", 0, ["a"], b""], compound(crossing.MEMBER, 0, "a")),
        ([0, origin(Own), "Own", 0, ["a"], b""], compound(crossing.RECORD, True, 1)),
        ([0, origin(Own), "Own", 0, ["a"], b""], compound(crossing.RECORD, -1, 1)),
        ([2, origin(Colour), "Colour", 0, ["RED"], b""], compound(crossing.MEMBER, 0, "BLUE")),
        ([2, origin(Colour), "Colour", 0, ["RED"], b""], compound(crossing.MEMBER, 0, 1)),
        ([2, origin(Colour), "Colour", 0, ["RED"], b""], compound(crossing.RECORD, 0, "RED")),
        ([2, origin(Access), "Access", 3, ["READ"], b""], compound(crossing.MEMBER, 0, 1 << 40)),
        ([2, origin(Access), "Access", 3, ["READ"], b""], compound(crossing.MEMBER, 0, -1)),
    ],
)
def test_a_record_that_does_not_fit_its_shape_is_refused(shape: list[object], body: Ext) -> None:
    with pytest.raises(MalformedValue):
        host().decode(shaped([shape], body))


def test_only_registered_classes_are_rebuilt() -> None:
    value = host().decode(
        shaped([[0, "subprocess:Popen", "Popen", 0, ["args"], b""]], compound(crossing.RECORD, 0, "id"))
    )
    assert type(value).__mro__[1].__name__ == "Record"


def test_a_record_without_a_field_of_its_class_is_refused_by_the_class() -> None:
    with pytest.raises(RefusedValue, match="missing"):
        host().decode(shaped([[0, origin(Own), "Own", 0, [], b""]], compound(crossing.RECORD, 0)))


def test_combinations_of_flags_do_not_grow_a_class_without_end() -> None:
    shape = [2, "", "Many", 3, [f"F{bit}" for bit in range(20)], pack([1 << bit for bit in range(20)])]
    members = [compound(crossing.MEMBER, 0, number) for number in range(20_000)]
    with pytest.raises(MalformedValue, match="too many combinations"):
        decode(shaped([shape], members))


def test_a_flood_of_shapes_is_forgotten_again() -> None:
    codec = host()
    for number in range(1500):
        codec.decode(shaped([[0, "", f"C{number}", 0, ["a"], b""]], None))
    codec.decode(shaped([[2, "", "Big", 0, ["A"], pack(["x" * 2_000_000])]], None))
    incoming = codec._registry._incoming
    assert len(incoming) <= 1024
    assert sum(map(len, incoming)) <= 2_100_000
    assert codec._registry._incoming_bytes == sum(map(len, incoming))


# -- memory and time ---------------------------------------------------------------------------------------------------


def _bombs() -> Iterator[tuple[str, bytes]]:
    size = 400_000
    for name, token in [
        ("lists", b"\x90"),
        ("maps", b"\x80"),
        ("filled maps", b"\x81\xa0\xc0"),
        ("negative numbers", b"\xe0"),
        ("texts", b"\xa1a"),
        ("sets", b"\xd4" + bytes([crossing.SET]) + b"\x90"),
        ("deques", b"\xd5" + bytes([crossing.DEQUE]) + b"\x91\xc0"),
        ("decimals", b"\xd4" + bytes([ROWS[Decimal].code]) + b"1"),
        ("lists in tuples", b"\xc7\x05" + bytes([crossing.TUPLE]) + b"\x94\x90\x90\x90\x90"),
    ]:
        yield name, array(size // len(token), token)
    yield (
        "lies about length",
        b"".join(b"\xdd" + (size - 5 * depth).to_bytes(4, "big") for depth in range(7)) + b"\x01" * size,
    )
    nested = pack(scalar(b"x" * size))
    for _ in range(60):
        nested = wide(crossing.TUPLE, b"\x91" + nested)
    yield "nested extensions", nested


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in _bombs()])
def test_memory_is_bounded_by_the_limit_of_values(data: bytes) -> None:
    limits = ValueLimits(nodes=10_000)
    codec = Codec(limits=limits)
    gc.collect()
    tracemalloc.start()
    try:
        codec.decode(data)
    except MalformedValue:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 4 * len(data) + 2 * bounds.MEMORY_PER_NODE * limits.nodes


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(pack([1] * 11), id="plain"),
        pytest.param(pack([[1] * 5, [1] * 5]), id="nested"),
        pytest.param(pack({str(number): 1 for number in range(11)}), id="map"),
        pytest.param(pack(compound(crossing.TUPLE, *[1] * 11)), id="tuple"),
        pytest.param(pack([compound(crossing.TUPLE, 1, 2, 3)] * 3), id="tuples"),
        pytest.param(pack([compound(crossing.DEQUE, None)] * 3), id="deques"),
        pytest.param(pack(compound(crossing.MAPPING, *range(6), *range(6))), id="mapping"),
    ],
)
def test_values_are_counted_exactly(data: bytes) -> None:
    with pytest.raises(MalformedValue, match="more than 10 values"):
        decode(data, limits=ValueLimits(nodes=10))


@pytest.mark.parametrize("code", [crossing.LIST, crossing.TUPLE, crossing.FROZENSET, crossing.DEQUE])
def test_nesting_is_counted_through_extensions(code: int) -> None:
    def nested(depth: int) -> bytes:
        value: object = None
        for _ in range(depth):
            value = compound(code, *([None] if code == crossing.DEQUE else []), value)
        return pack(value)

    decode(nested(100))
    with pytest.raises(MalformedValue, match="nested deeper than 100 levels"):
        decode(nested(101))


def _colliding(code: int, make: typing.Callable[[int], object]) -> bytes:
    return pack(Ext(code, pack([make(number) for number in range(1, 60_000)])))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(_colliding(crossing.SET, lambda n: scalar(PRIME * (n + 2**10))), id="integers"),
        pytest.param(
            _colliding(crossing.FROZENSET, lambda n: Ext(ROWS[Decimal].code, str(PRIME * n).encode())), id="decimals"
        ),
        pytest.param(
            _colliding(crossing.SET, lambda n: compound(crossing.TUPLE, scalar(PRIME * (n + 2**10)))), id="tuples"
        ),
    ],
)
def test_keys_made_to_collide_are_noticed(data: bytes) -> None:
    with pytest.raises(MalformedValue, match="keys that collide"):
        decode(data)


def test_keys_that_collide_by_nature_are_not_refused() -> None:
    powers = {2**power for power in range(3000)}  # hash to 61 different values
    assert decode(encode(powers)) == powers


def test_a_decimal_is_never_compared_with_a_long_integer() -> None:
    long = 1 << 1_600_000
    same_hash = Ext(ROWS[Decimal].code, str(hash(long)).encode())
    with pytest.raises(MalformedValue, match="Decimals and integers"):
        decode(pack(compound(crossing.SET, scalar(long), same_hash)))
    in_tuples = [compound(crossing.TUPLE, scalar(long)), compound(crossing.TUPLE, same_hash)]
    with pytest.raises(MalformedValue, match="Decimals and integers"):
        decode(pack(compound(crossing.SET, *in_tuples)))
    honest = {long, 5, ("a", long)}
    assert decode(encode([honest, Decimal(1)])) == [honest, Decimal(1)]


# -- the walk over tokens ----------------------------------------------------------------------------------------------


@given(values)
def test_the_walk_goes_through_whatever_the_encoder_writes(value: object) -> None:
    bounds.walk(encode(value), 10_000)


def test_the_walk_does_not_lose_its_place() -> None:
    # A text that begins in an extension and claims to reach beyond it would hide what follows from the walk.
    hidden = wide(crossing.TUPLE, b"\xdb\x00\x00\x40\x00") + b"\x90" * 0x4000
    with pytest.raises(ValueError, match="reaches beyond"):
        bounds.walk(hidden, 100)
    with pytest.raises(ValueError, match="reaches beyond"):
        bounds.walk(wide(crossing.TUPLE, b"\xc7\x40" + bytes([crossing.TUPLE])) + b"\x90" * 100, 100)
    with pytest.raises(ValueError, match="more than 10 values"):
        bounds.walk(wide(crossing.TUPLE, array(200, b"\x90")), 10)
    bounds.walk(wide(ROWS[bytes].code, b"\x90" * 1000), 10)
