"""The library's own containers beside CPython's, under operations nobody thought of."""

from __future__ import annotations

import array as real_array
import collections
import copy as real_copy
import time as real_time
from typing import Any

import pytest
from headgate.runtime.worker.library.array_ import array
from headgate.runtime.worker.library.collections_ import OrderedDict
from headgate.runtime.worker.library.copy_ import copy, deepcopy
from headgate.runtime.worker.library.enum_ import member_names
from headgate.runtime.worker.library.time_ import mktime
from hypothesis import given
from hypothesis import strategies as st


def outcome(act: Any) -> tuple[str, object]:
    try:
        return "value", act()
    except Exception as error:
        return type(error).__name__, str(error)


KEYS = st.integers(0, 6)
ORDERED = st.lists(
    st.one_of(
        st.tuples(st.just("set"), KEYS, KEYS),
        st.tuples(st.just("delete"), KEYS),
        st.tuples(st.just("pop"), KEYS),
        st.tuples(st.just("popitem"), st.booleans()),
        st.tuples(st.just("move_to_end"), KEYS, st.booleans()),
        st.tuples(st.just("setdefault"), KEYS, KEYS),
        st.tuples(st.just("update"), st.lists(st.tuples(KEYS, KEYS), max_size=3)),
        st.tuples(st.just("or"), st.dictionaries(KEYS, KEYS, max_size=3)),
        st.tuples(st.just("clear")),
    ),
    max_size=30,
)


def apply_to_ordered(d: Any, step: tuple) -> object:
    match step:
        case ("set", key, value):
            d[key] = value
            return None
        case ("delete", key):
            del d[key]
            return None
        case ("or", other):
            return list((d | other).items()), list((other | d).items())
        case (name, *arguments):
            return getattr(d, name)(*arguments)


@given(ORDERED)
def test_an_ordered_dictionary_behaves_as_the_one_in_c(steps: list[tuple]) -> None:
    ours, theirs = OrderedDict(), collections.OrderedDict()
    for step in steps:
        assert outcome(lambda: apply_to_ordered(ours, step)) == outcome(lambda: apply_to_ordered(theirs, step))  # noqa: B023
        assert repr(ours) == repr(theirs)
        assert repr(ours.items()) == repr(theirs.items())
        assert list(reversed(ours)) == list(reversed(theirs))


def test_a_queue_made_of_an_ordered_dictionary_stays_in_order() -> None:
    d = OrderedDict.fromkeys(range(5000))
    assert [d.popitem(last=False)[0] for _ in range(4000)] == list(range(4000))
    d.update(dict.fromkeys(range(10_000, 11_000)))
    for key in range(4000, 5000):
        d.move_to_end(key)
    assert list(d) == [*range(10_000, 11_000), *range(4000, 5000)]


NUMBERS = st.one_of(
    st.integers(-5, 5), st.integers(), st.floats(allow_nan=False), st.text(max_size=2), st.none(), st.booleans()
)
ARRAY = st.lists(
    st.one_of(
        st.tuples(st.just("append"), NUMBERS),
        st.tuples(st.just("extend"), st.lists(NUMBERS, max_size=3)),
        st.tuples(st.just("insert"), st.integers(-3, 9), NUMBERS),
        st.tuples(st.just("fromlist"), st.lists(NUMBERS, max_size=3)),
        st.tuples(st.just("pop"), st.integers(-9, 9)),
        st.tuples(st.just("remove"), NUMBERS),
        st.tuples(st.just("index"), NUMBERS),
        st.tuples(st.just("count"), NUMBERS),
        st.tuples(st.just("__contains__"), NUMBERS),
        st.tuples(st.just("__getitem__"), st.integers(-9, 9)),
        st.tuples(st.just("__setitem__"), st.integers(-9, 9), NUMBERS),
        st.tuples(st.just("__delitem__"), st.slices(6)),
        st.tuples(st.just("reverse")),
        st.tuples(st.just("byteswap")),
        st.tuples(st.just("frombytes"), st.binary(max_size=9)),
        st.tuples(st.just("tobytes")),
        st.tuples(st.just("tolist")),
    ),
    max_size=20,
)


@given(st.sampled_from("bBhHiIlLqQfd"), st.lists(st.integers(0, 100), max_size=5), ARRAY)
def test_an_array_behaves_as_the_one_in_c(typecode: str, items: list[int], steps: list[tuple]) -> None:
    ours, theirs = array(typecode, items), real_array.array(typecode, items)
    for name, *arguments in steps:
        assert outcome(lambda: getattr(ours, name)(*arguments)) == outcome(lambda: getattr(theirs, name)(*arguments))  # noqa: B023
        assert repr(ours) == repr(theirs)
        assert list(ours) == list(theirs)


class Holder:
    """An object with one attribute."""

    def __init__(self, x: object) -> None:
        self.x = x


VALUES = st.recursive(
    st.one_of(st.none(), st.integers(), st.text(max_size=3), st.binary(max_size=3), st.floats(allow_nan=False)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(st.text(max_size=2), inner, max_size=3),
        st.builds(collections.deque, st.lists(inner, max_size=3)),
        st.builds(Holder, inner),
    ),
    max_leaves=12,
)


def shape(value: object, seen: dict[int, int]) -> object:
    """The structure of ``value``, with what is shared named by when it was first met."""
    if isinstance(value, (list, tuple, dict, collections.deque)) or hasattr(value, "x"):
        if id(value) in seen:
            return seen[id(value)]
        seen[id(value)] = len(seen)
        parts = value.values() if isinstance(value, dict) else [value.x] if hasattr(value, "x") else value
        return type(value).__name__, [shape(part, seen) for part in parts]  # type: ignore[union-attr]
    return value


@given(VALUES)
def test_a_deep_copy_has_the_shape_of_cpythons_and_shares_nothing_that_changes(value: object) -> None:
    shared = [value, value, {"again": value}]
    shared.append(shared)
    ours, theirs = deepcopy(shared), real_copy.deepcopy(shared)
    assert shape(ours, {}) == shape(theirs, {}) == shape(shared, {})
    assert ours is not shared
    assert ours[3] is ours
    assert (ours[0] is value) == (theirs[0] is value)
    assert (copy(value) is value) == (real_copy.copy(value) is value)


@given(
    st.tuples(
        st.integers(1971, 2200), st.integers(-30, 40), st.integers(-50, 90), st.integers(-30, 60), st.integers(-90, 90),
        st.integers(-90, 90), st.just(0), st.just(0), st.just(0),
    )
)  # fmt: skip
def test_local_time_is_utc(moment: tuple) -> None:
    assert real_time.gmtime(mktime(moment))[:6] == _carried(moment)


def _carried(moment: tuple) -> tuple:
    import datetime

    year, month, day, hour, minute, second = moment[:6]
    years, months = divmod(month - 1, 12)
    start = datetime.datetime(year + years, months + 1, 1)
    end = start + datetime.timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)
    return end.timetuple()[:6]


@pytest.mark.parametrize(
    ("names", "plain"),
    [
        ("a, b c", ["a", "b", "c"]),
        (["a", "b"], ["a", "b"]),
        ((), []),
        ([("a", 1)], [("a", 1)]),
        ({"a": 1}, [("a", 1)]),
        (iter([["a", 1]]), [("a", 1)]),
    ],
)
def test_the_functional_api_takes_names_in_every_form(names: object, plain: list) -> None:
    assert member_names(names) == plain


@pytest.mark.parametrize("names", ["__del__", ["__index__"], {"__class__": 1}, [("__call__", 1)], "ok __x__"])
def test_the_functional_api_takes_no_special_method(names: object) -> None:
    with pytest.raises(ValueError, match="cannot be the name of an enum member"):
        member_names(names)
