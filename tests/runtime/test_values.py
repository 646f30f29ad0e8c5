"""What crosses the wall comes out as it went in, type and all; what cannot cross says where, why, and what to do."""

from __future__ import annotations

import math
import re
import types
from collections import Counter, OrderedDict, UserDict, defaultdict, deque
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from fractions import Fraction
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from headgate.runtime.crossing import COMPOUNDS
from headgate.runtime.plain import PLAIN_LEVELS
from headgate.runtime.scalars import SCALARS
from headgate.runtime.values import EXTENSIONS, CannotCross, Codec, Opaque, ValueLimits, ValueTooLarge, decode, encode
from hypothesis import example, given
from hypothesis import strategies as st


def through(value: object, **options: object) -> object:
    return decode(encode(value, **options))  # type: ignore[arg-type]


def alike(one: object, other: object) -> bool:
    """Equal in type, structure and every detail that ``==`` overlooks: NaN, signs of zero, folds, zones, order."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return math.copysign(1, one) == math.copysign(1, other) and (one == other or (one != one and other != other))
    if isinstance(one, complex):
        return alike(one.real, other.real) and alike(one.imag, other.imag)
    if isinstance(one, Decimal):
        return str(one) == str(other)
    if isinstance(one, datetime | time):
        plain = one.replace(tzinfo=None) == other.replace(tzinfo=None)
        return plain and one.fold == other.fold and alike(one.tzinfo, other.tzinfo)
    if isinstance(one, timezone):
        return repr(one) == repr(other)
    if isinstance(one, ZoneInfo):
        return one.key == other.key
    if isinstance(one, range):
        return (one.start, one.stop, one.step) == (other.start, other.stop, other.step)
    if isinstance(one, dict):
        return len(one) == len(other) and all(map(alike, one, other)) and all(map(alike, one.values(), other.values()))
    if isinstance(one, list | tuple | deque):
        sizes = len(one) == len(other) and getattr(one, "maxlen", None) == getattr(other, "maxlen", None)
        return sizes and all(map(alike, one, other))
    if isinstance(one, set | frozenset):
        return len(one) == len(other) and all(any(alike(each, its) for its in other) for each in one)
    if isinstance(one, types.SimpleNamespace):
        return alike(vars(one), vars(other))
    return one == other


any_text = st.text(st.characters(exclude_categories=()))
plain = st.none() | st.booleans() | st.integers() | st.floats() | any_text
zones = st.none() | st.timezones() | st.builds(timezone, st.timedeltas(-timedelta(hours=23), timedelta(hours=23)))
keys = (
    plain
    | st.binary()
    | st.decimals(allow_nan=False)
    | st.fractions()
    | st.dates()
    | st.datetimes(timezones=zones)
    | st.times(timezones=zones)
    | st.timedeltas()
    | st.uuids()
    | st.builds(range, st.integers(), st.integers(), st.integers(1))
)
scalars = keys | st.complex_numbers() | st.binary().map(bytearray) | st.decimals() | st.timezones()
hashable = st.recursive(keys, lambda inner: st.tuples(inner, inner) | st.frozensets(inner, max_size=4), max_leaves=8)
names = st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(lambda name: name not in ("if", "in", "is", "as", "or"))


def containers(inner: st.SearchStrategy) -> st.SearchStrategy:
    return (
        st.lists(inner, max_size=5)
        | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(any_text, inner, max_size=5)
        | st.dictionaries(hashable, inner, max_size=5)
        | st.sets(hashable, max_size=5)
        | st.builds(deque, st.lists(inner, max_size=5), st.none() | st.integers(5, 9))
        | st.dictionaries(hashable, inner, max_size=5).map(OrderedDict)
        | st.dictionaries(hashable, st.integers(), max_size=5).map(Counter)
        | st.dictionaries(st.sampled_from(["x", "name", "_own"]), inner).map(lambda own: types.SimpleNamespace(**own))
    )


values = st.recursive(scalars, containers, max_leaves=20)


@given(values)
@example(-(2**63) - 1)
@example(2**64)
@example("\ud800\U0001f600\0")
@example({"\udfff": 1})
@example([Decimal("sNaN123"), Decimal("-NaN"), Decimal("-0E-7"), Decimal("Infinity"), Decimal("1E+999999")])
@example(datetime(2020, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")))
@example(timezone(timedelta(hours=-3, microseconds=7), "Somewhere"))
@example([timedelta.min, timedelta.max, date.min, date.max, datetime.max])
@example({math.nan: 1, math.inf: 2, None: 3, True: 4})
@example(range(10**30, 0, -(10**20)))
def test_a_value_comes_out_as_it_went_in(value: object) -> None:
    assert alike(through(value), value)


@given(st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(any_text, inner), max_leaves=40))
def test_plain_data_comes_out_as_it_went_in(value: object) -> None:
    assert alike(through(value), value)


@pytest.mark.parametrize("depth", [1, PLAIN_LEVELS, PLAIN_LEVELS + 1, 2 * PLAIN_LEVELS, 100])
@pytest.mark.parametrize(
    "wrap", [lambda x: [x], lambda x: {"a": x}, lambda x: (x,), lambda x: {1: x}, lambda x: deque([x])]
)
def test_nesting_up_to_the_limit_crosses(depth: int, wrap: object) -> None:
    value: object = "innermost"
    for _ in range(depth):
        value = wrap(value)  # type: ignore[operator]
    assert through(value) == value


def test_large_values_cross() -> None:
    for value in (
        10**5000,
        {str(number): number for number in range(70_000)},
        {number: str(number) for number in range(70_000)},
        set(range(70_000)),
        [[float(number), {"a": None}] for number in range(70_000)],
        "\U0001f600" * 1_000_000,
        bytes(range(256)) * 10_000,
    ):
        assert through(value) == value


def test_equal_keys_of_different_type_keep_the_type_that_was_there() -> None:
    assert type(next(iter(through({1.0: "a"})))) is float  # type: ignore[call-overload]
    assert type(next(iter(through({True: "a"})))) is bool  # type: ignore[call-overload]


def test_a_defaultdict_crosses_as_a_dict_without_its_factory() -> None:
    assert type(through(defaultdict(list, a=[1]))) is dict
    assert through(defaultdict(list, a=[1])) == {"a": [1]}


def test_an_ordered_dict_keeps_the_order_that_move_to_end_made() -> None:
    value = OrderedDict(a=1, b=2, c=3)
    value.move_to_end("a")
    assert list(through(value)) == ["b", "c", "a"]  # type: ignore[call-overload]


def test_the_table_of_extensions_has_one_code_for_each_kind() -> None:
    assert len(EXTENSIONS) == len(SCALARS) + len(COMPOUNDS)
    assert all(row.code < 32 for row in SCALARS)
    assert all(32 <= code < 128 for code in COMPOUNDS)


# -- instances of subclasses -------------------------------------------------------------------------------------------


def _trap(*_: object, **__: object) -> object:
    raise AssertionError("code of the value's class was run")


_SPECIAL = """
__iter__ __len__ __getitem__ __eq__ __hash__ __bool__ __str__ __int__ __index__ __float__ __complex__ __bytes__
__contains__ __reversed__ __getattr__ __getattribute__ __copy__ __deepcopy__ __reduce__ __reduce_ex__ __getstate__
__length_hint__ __format__ __pos__ __neg__ __abs__ __round__ __instancecheck__ __sizeof__ __repr__ __buffer__
keys values items get copy utcoffset isoformat as_tuple bit_length to_bytes encode
""".split()
_TRAPS = dict.fromkeys(_SPECIAL, _trap)
_BASES = {
    str: "text",
    int: 2**80,
    float: 1.5,
    bytes: b"ab",
    bytearray: bytearray(b"ab"),
    complex: 1 + 2j,
    list: [1, "a"],
    tuple: (1, "a"),
    set: {1},
    frozenset: frozenset([1]),
    dict: {"a": 1},
    Decimal: Decimal("1.50"),
    Fraction: Fraction(1, 3),
    date: date(2020, 1, 2),
    datetime: datetime(2020, 1, 2, 3, 4, 5, 6, UTC, fold=1),
    time: time(1, 2, 3),
    timedelta: timedelta(days=1, seconds=2),
    deque: deque([1, 2]),
}


@pytest.mark.parametrize("base", _BASES, ids=lambda base: base.__name__)
def test_an_instance_of_a_subclass_crosses_as_its_base_and_runs_no_code_of_its_class(base: type) -> None:
    plain_value = _BASES[base]
    trapped = type("Trapped", (base,), {"__slots__": (), "__class__": property(_trap), "__dict__": property(_trap)})
    match plain_value:
        case complex():
            value = trapped(plain_value.real, plain_value.imag)
        case Fraction():
            value = trapped(plain_value.numerator, plain_value.denominator)
        case datetime():
            value = trapped(2020, 1, 2, 3, 4, 5, 6, UTC, fold=1)
        case date() | time():
            value = trapped(*(getattr(plain_value, name) for name in _fields(plain_value)))
        case timedelta():
            value = trapped(1, 2)
        case _:
            value = trapped(plain_value)
    for name, method in _TRAPS.items():
        setattr(trapped, name, method)
    assert alike(through([value])[0], plain_value)  # type: ignore[index]


def _fields(value: date | time) -> list[str]:
    return ["year", "month", "day"] if isinstance(value, date) else ["hour", "minute", "second"]


def test_an_object_that_lies_about_its_class_is_not_believed() -> None:
    class Liar:
        __class__ = property(lambda self: dict)  # type: ignore[assignment]

    assert isinstance(Liar(), dict)
    with pytest.raises(CannotCross, match="a Liar cannot leave the script"):
        encode(Liar())


def test_a_time_zone_of_the_scripts_own_is_not_asked() -> None:
    class Zone(tzinfo):
        utcoffset = dst = tzname = _trap  # type: ignore[assignment]

    with pytest.raises(CannotCross, match=r"value: a time zone that is neither .* cannot cross"):
        encode(datetime(2020, 1, 1, tzinfo=Zone()))


def test_the_host_sends_a_foreign_time_zone_as_its_offset() -> None:
    class Zone(tzinfo):
        def utcoffset(self, moment: datetime | None) -> timedelta:
            return timedelta(hours=2)

    sent = Codec(trusted=True).encode(datetime(2020, 1, 1, tzinfo=Zone()))
    assert alike(decode(sent), datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=2))))


# -- what cannot cross -------------------------------------------------------------------------------------------------


def _generator() -> object:
    yield 1


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (_generator(), "value: a generator cannot leave the script; return a list"),
        (
            {"rows": [0, 0, 0, types.SimpleNamespace(owner=_generator())]},
            'value["rows"][3].owner: a generator cannot leave the script; return a list',
        ),
        ([map(str, [])], "value[0]: a map cannot leave the script; return a list"),
        (({}.keys(),), "value[0]: a dict_keys cannot leave the script; return a list"),
        (
            {1: {None: print}},
            "value[1][None]: a built-in function cannot leave the script; call it and return the result",
        ),
        (deque([int]), "value[0]: a class cannot leave the script; return an instance, or its name"),
        (re, "value: a module cannot leave the script; return one of its values"),
        (object(), "value: an object cannot leave the script; return a dict, a tuple or a dataclass"),
        (UserDict(), "value: a UserDict cannot leave the script; return a dict"),
        ({(1, re.compile("a"))}, "value{...}[1]: a re.Pattern cannot leave the script; return its .pattern"),
        ({print: 1}, "value.keys(): a built-in function cannot leave the script; call it and return the result"),
        ([Decimal("1E+3000000")], "value[0]: a Decimal beyond 10 to the 2,000,000 cannot cross"),
        ({2**200: {'a"b': print}}, "value[...]['a\"b']: a built-in function cannot leave"),
    ],
)
def test_what_cannot_cross_says_where_and_what_to_do(value: object, message: str) -> None:
    with pytest.raises(CannotCross) as caught:
        encode(value)
    assert str(caught.value).startswith(message)
    assert not isinstance(caught.value, ValueTooLarge)


def test_the_error_has_its_parts() -> None:
    with pytest.raises(CannotCross) as caught:
        encode({"a": [print]}, path="result")
    error = caught.value
    assert (error.path, error.steps, error.type_name) == (
        'result["a"][0]',
        ('["a"]', "[0]"),
        "builtin_function_or_method",
    )


def test_advice_fits_the_direction() -> None:
    with pytest.raises(CannotCross, match=r"send\(\.\.\.\)\[0\]: a generator cannot leave the script; pass a list"):
        Codec().encode([_generator()], path="send(...)")
    with pytest.raises(CannotCross, match=r"fetch\(\.\.\.\): a generator cannot enter the script; return a list"):
        Codec(trusted=True).encode(_generator(), path="fetch(...)")
    with pytest.raises(CannotCross, match=r"inputs: a generator cannot enter the script; pass a list"):
        Codec(trusted=True).encode(_generator(), path="inputs")


def test_a_key_that_would_not_hash_outside_is_refused_where_it_is_made() -> None:
    class HashedList(list):
        __hash__ = object.__hash__  # type: ignore[assignment]

    with pytest.raises(CannotCross, match=r"value\{\.\.\.\}: a HashedList cannot be a key"):
        encode({HashedList([1])})
    with pytest.raises(CannotCross, match=r"value\.keys\(\): a tuple cannot be a key"):
        encode({(1, HashedList()): 1})


# -- opaque results ----------------------------------------------------------------------------------------------------


def test_where_allowed_what_cannot_cross_is_shown() -> None:
    class Bad:
        def __repr__(self) -> str:
            raise RuntimeError

    class Long:
        def __repr__(self) -> str:
            return "x" * 1000

    class Odd:
        def __repr__(self) -> str:
            return "\ud800"

    value = through([1, _generator(), Bad(), {"a": Long()}, Odd(), {Bad, Long}], opaque=True)
    one, generator, bad, long, odd, classes = value  # type: ignore[misc]
    assert one == 1
    assert (generator.type_name, generator.text) == ("generator", "<generator object _generator>")
    assert bad.text == "<Bad object>"
    assert long["a"].text == "x" * 199 + "…"
    assert odd.text == "\\ud800"
    assert {each.type_name for each in classes} == {"type"}
    assert len(classes) == 2


def test_two_opaque_values_with_the_same_text_are_two() -> None:
    assert Opaque("A", "a") != Opaque("A", "a")
    assert len(through({_generator(): 1, _generator(): 2}, opaque=True)) == 2  # type: ignore[arg-type]


def test_an_opaque_value_crosses_again() -> None:
    again = through([through(_generator(), opaque=True)])
    assert again[0].type_name == "generator"  # type: ignore[index]


# -- limits ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("opaque", [False, True])
@pytest.mark.parametrize("trusted", [False, True])
def test_limits_hold_in_every_form_of_a_value(opaque: bool, trusted: bool) -> None:
    long = "x" * 1000
    for value, limits in [
        ([1] * 100, ValueLimits(nodes=99)),
        ((1,) * 100, ValueLimits(nodes=99)),
        ([{"a": 1}] * 60, ValueLimits(nodes=99)),
        (dict.fromkeys(range(60), 1), ValueLimits(nodes=99)),
        ([[[1]]], ValueLimits(depth=2)),
        ([{"a": []}], ValueLimits(depth=2)),
        ([({1},)], ValueLimits(depth=2)),
        (long, ValueLimits(bytes=1000)),
        ([long] * 3, ValueLimits(bytes=2000)),
        ({"a": (long, long, long)}, ValueLimits(bytes=2000)),
        (long.encode(), ValueLimits(bytes=1000)),
        (10**3000, ValueLimits(bytes=1000)),
    ]:
        codec = Codec(limits=limits, trusted=trusted)
        with pytest.raises(ValueTooLarge):
            codec.encode(value, opaque=opaque)


def test_values_at_their_limits_cross() -> None:
    for value, limits in [
        ([1] * 99, ValueLimits(nodes=99)),
        ((1,) * 99, ValueLimits(nodes=99)),
        ([[1]], ValueLimits(depth=2)),
        ([(1,)], ValueLimits(depth=2)),
        ("x" * 97, ValueLimits(bytes=99)),
        ([deque(), deque()], ValueLimits(nodes=10)),
    ]:
        codec = Codec(limits=limits)
        assert codec.decode(codec.encode(value)) == value


@given(values, st.integers(1, 12), st.integers(1, 4))
def test_what_encodes_within_limits_decodes_within_them(value: object, nodes: int, depth: int) -> None:
    codec = Codec(limits=ValueLimits(nodes=nodes, depth=depth))
    try:
        data = codec.encode(value)
    except ValueTooLarge:
        return
    assert alike(codec.decode(data), value)


def test_a_cycle_is_named() -> None:
    loop: list = [1]
    loop.append({"a": (loop,)})
    with pytest.raises(ValueTooLarge, match=r'^value\[1\]\["a"\]\[0\]: it contains itself$'):
        encode(loop)
    with pytest.raises(ValueTooLarge, match=r'^value\[0\]\[1\]\["a"\]\[0\]: it contains itself$'):
        encode([loop], opaque=True)


def test_a_web_of_shared_lists_is_not_unfolded() -> None:
    web: list = []
    for _ in range(90):
        web = [web, web]
    with pytest.raises(ValueTooLarge, match="more than 1,000,000 values"):
        encode(web)


@pytest.mark.parametrize("value", [{"bytes": 0}, {"nodes": 0}, {"depth": 0}, {"depth": 251}])
def test_limits_make_sense(value: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="depth is from 1 to 250"):
        ValueLimits(**value)


# -- text that leaves --------------------------------------------------------------------------------------------------


def test_marks_are_taken_out_of_all_text_that_leaves() -> None:
    codec = Codec(text=lambda text: text.replace("\u0f77", ""), mark="\u0f77")
    marked = {"_a\u0f77": ["_b\u0f77", ("_c\u0f77",)], 1: {"_d\u0f77"}, ("_e\u0f77",): "plain"}
    expected = {"_a": ["_b", ("_c",)], 1: {"_d"}, ("_e",): "plain"}
    assert decode(codec.encode(marked)) == expected
    assert decode(codec.encode(["_b\u0f77"])) == ["_b"]
    assert decode(codec.encode(b"\xe0\xbd\xb7")) == b"\xe0\xbd\xb7"


def test_the_hook_sees_only_text_with_a_mark() -> None:
    seen: list[str] = []

    def hook(text: str) -> str:
        seen.append(text)
        return text

    Codec(text=hook, mark="\u0f77").encode(["a", "b\u0f77", {"c": UUID(int=0)}])
    assert seen == ["b\u0f77"]
