"""Plain data: what is written and read at C speed, without an extension, and how it is told from the rest.

None, truth values, numbers and text, in lists and in dictionaries with text for keys. Relies on msgspec's types.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, compress
from types import NoneType
from typing import Any, Final, Union

from headgate.runtime.crossing import ValueLimits
from msgspec.msgpack import Ext

PLAIN: Final = frozenset([NoneType, bool, int, float, str])
"""The single values that need no extension, with list and dict as containers. Text and bytes in one place are more than
msgspec can tell apart in a type, and bytes are the rarer."""

PLAIN_LEVELS: Final = 7
"""How deep plain containers lie within each other; deeper ones begin anew in an extension, as ``LIST`` or ``MAPPING``.

Decoding is by type, and msgspec has no type that contains itself; written out, one of seven levels takes it a
millisecond to prepare, and each level doubles that. In return it is msgspec that sees to it that the keys of maps are
text: the hash of text has a secret key, that of numbers has not, and a map of a megabyte with chosen integers takes
seconds to fill.
"""


def plain_type(levels: int, leaf: Any) -> Any:
    """The type of values made of ``leaf``, lists and dictionaries, ``levels`` deep."""
    found = leaf
    for _ in range(levels):
        found = Union[leaf, list[found], dict[str, found]]  # noqa: UP007
    return found


LEAF: Final = Union[None, bool, int, float, str]  # noqa: UP007
LEAF_OR_EXTENSION: Final = Union[LEAF, Ext]  # noqa: UP007

_PLAIN_OR_CONTAINER: Final = PLAIN | {list, dict}
_TEXT: Final = frozenset([str])


def is_plain(value: Any, limits: ValueLimits, *, levels: int, sized: bool) -> bool:
    """Whether ``value`` is plain data within ``limits``, its containers at most ``levels`` deep.

    Goes through the value level by level, so that each step is one C call over all containers of a level. ``sized``
    adds up the text as well, of which one long piece may occur many times; a worker needs no protection from that, its
    memory is limited anyhow.
    """
    kind = type(value)
    if kind in PLAIN:
        return True
    if kind is not list and kind is not dict:
        return False
    level: Any = [value]
    kinds = {kind}
    nodes = size = 0
    for _ in range(min(levels, limits.depth)):
        one_kind = len(kinds) == 1
        inner: Any = ()
        if dict in kinds:
            dicts: Any = level if one_kind else [each for each in level if type(each) is dict]
            if len(dicts) == 1:
                (keys,) = dicts
                inner = keys.values()
            else:
                keys = [*chain.from_iterable(dicts)]
                inner = [*chain.from_iterable(map(dict.values, dicts))]
            if not set(map(type, keys)) <= _TEXT:
                return False
            if sized:
                size += sum(map(len, keys))
        if list in kinds:
            lists: Any = level if one_kind else [each for each in level if type(each) is list]
            items = next(iter(lists)) if len(lists) == 1 else [*chain.from_iterable(lists)]
            inner = [*inner, *items] if inner else items
        nodes += len(inner)
        kinds = set(map(type, inner))
        if sized and str in kinds:
            size += text_length(inner, kinds)
        if nodes > limits.nodes or size > limits.bytes or not kinds <= _PLAIN_OR_CONTAINER:
            return False
        if kinds <= PLAIN:
            return True
        level = inner
    return False


def text_length(values: Iterable, kinds: set[type]) -> int:
    """The length of all texts among ``values``, which are of ``kinds``."""
    return sum(map(len, values if len(kinds) == 1 else compress(values, map(_TEXT.__contains__, map(type, values)))))
