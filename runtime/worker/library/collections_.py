"""``OrderedDict`` and ``UserString`` of a script.

CPython's C ``OrderedDict`` has crashed on keys whose ``__eq__`` changes it (gh-119004 and its kin), so here it is a plain
dictionary with the same methods: memory-safe, and as fast where programs spend their time. ``UserString.format`` is
the safe ``str.format``.
"""

from __future__ import annotations

import collections
import math
import operator
import sys
from collections.abc import ItemsView as _ItemsView
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from collections.abc import KeysView as _KeysView
from collections.abc import ValuesView as _ValuesView
from reprlib import recursive_repr
from typing import Any, Final

from headgate.runtime.worker.library import generated, type_names
from headgate.runtime.worker.library.rebinding import rebound

_MISSING: Final = object()


class odict_keys(_KeysView):
    """``OrderedDict.keys()``."""

    __slots__ = ()

    def __iter__(self) -> Iterator[object]:
        return iter(dict.keys(self._mapping))

    def __reversed__(self) -> Iterator[object]:
        return reversed(dict.keys(self._mapping))

    def __repr__(self) -> str:
        return f"odict_keys({list(self)!r})"


class odict_values(_ValuesView):
    """``OrderedDict.values()``."""

    __slots__ = ()

    def __iter__(self) -> Iterator[object]:
        return iter(dict.values(self._mapping))

    def __reversed__(self) -> Iterator[object]:
        return reversed(dict.values(self._mapping))

    def __repr__(self) -> str:
        return f"odict_values({list(self)!r})"


class odict_items(_ItemsView):
    """``OrderedDict.items()``."""

    __slots__ = ()

    def __iter__(self) -> Iterator[tuple[object, object]]:
        return iter(dict.items(self._mapping))

    def __reversed__(self) -> Iterator[tuple[object, object]]:
        return reversed(dict.items(self._mapping))

    def __repr__(self) -> str:
        return f"odict_items({list(self)!r})"


class OrderedDict(dict):
    """Dictionary that remembers insertion order"""

    __slots__ = ("__dict__", "__weakref__", "_gaps")

    def __init__(self, other: Any = (), /, **items: Any) -> None:
        self.update(other, **items)

    def update(self, other: Any = (), /, **items: Any) -> None:
        """Take over the items of a mapping or of an iterable of pairs."""
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, other, **items)
        else:
            MutableMapping.update(self, other, **items)

    def move_to_end(self, key: object, last: bool = True) -> None:
        """Move an existing element to the end (or to the beginning if last is false).

        Raise KeyError if the element does not exist.
        """
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            self._gap_at_front()
        else:
            rest = dict(self)
            dict.clear(self)
            dict.__setitem__(self, key, value)
            dict.update(self, rest)

    def popitem(self, last: bool = True) -> tuple[object, object]:
        """Remove and return a (key, value) pair from the dictionary.

        Pairs are returned in LIFO order if last is true or FIFO order if false.
        """
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(iter(dict.keys(self)))
        value = dict.pop(self, key)
        self._gap_at_front()
        return key, value

    def _gap_at_front(self) -> None:
        """Count what left the front, and close the gap from time to time.

        A dictionary walks over the places of departed keys to find its first one. Copying all it has once every √n departures
        keeps both costs at √n; copying keeps the keys' hashes, so no code of theirs runs.
        """
        try:
            self._gaps += 1
        except AttributeError:
            self._gaps = 1
        if self._gaps > 64 and self._gaps > 7 * math.isqrt(len(self)):
            rest = dict(self)
            dict.clear(self)
            dict.update(self, rest)
            self._gaps = 0

    def setdefault(self, key: object, default: object = None) -> object:
        """Insert key with a value of default if key is not in the dictionary; return the value for key."""
        if type(self).__setitem__ is dict.__setitem__:
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def keys(self) -> Any:
        """A set-like view on the keys."""
        return odict_keys(self)

    def values(self) -> Any:
        """A view on the values."""
        return odict_values(self)

    def items(self) -> Any:
        """A set-like view on the items."""
        return odict_items(self)

    def copy(self) -> OrderedDict:
        """od.copy() -> a shallow copy of od"""
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable: Iterable, value: object = None) -> OrderedDict:
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other: object) -> bool:
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(operator.eq, self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __or__(self, other: object) -> OrderedDict:
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other: object) -> OrderedDict:
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __ior__(self, other: object) -> OrderedDict:
        self.update(other)
        return self

    @recursive_repr()
    def __repr__(self) -> str:
        if not self:
            return f"{type(self).__name__}()"
        shown = dict(self) if sys.version_info >= (3, 12) else list(self.items())
        return f"{type(self).__name__}({shown!r})"


def _format(self: collections.UserString, /, *args: object, **kwargs: object) -> Any:
    from headgate.runtime.worker.attributes import read

    method: Any = read(self.data, "format")
    return method(*args, **kwargs)


def _format_map(self: collections.UserString, mapping: Mapping[str, object]) -> Any:
    from headgate.runtime.worker.attributes import read

    method: Any = read(self.data, "format_map")
    return method(mapping)


UserString = rebound(collections, {}, ("UserString",))["UserString"]
UserString.format = _format
UserString.format_map = _format_map
for _name in ("format", "format_map"):
    _method = vars(UserString)[_name]
    _method.__name__, _method.__qualname__, _method.__module__ = _name, f"UserString.{_name}", "collections"

_namedtuple_of_cpython: Final = collections.namedtuple


def namedtuple(
    typename: str,
    field_names: str | Iterable[str],
    *,
    rename: bool = False,
    defaults: Iterable[object] | None = None,
    module: str | None = None,
) -> type:
    """Returns a new subclass of tuple with named fields."""
    made = _namedtuple_of_cpython(typename, field_names, rename=rename, defaults=defaults, module=module or "__main__")
    generated.add_aliases(made, [name for name in made._fields if name in generated.DANGEROUS])
    return made


namedtuple.__module__ = "collections"


def install() -> None:
    """In the zygote: let ``typing.NamedTuple`` make the same named tuples, whose class patterns read no host attribute."""
    collections.namedtuple = namedtuple  # ty: ignore[invalid-assignment]


OrderedDict.__module__ = "collections"
type_names.say(OrderedDict, "collections.OrderedDict")
for _view in (odict_keys, odict_values, odict_items):
    _view.__module__ = "builtins"

REPLACED: Final[dict[str, object]] = {"OrderedDict": OrderedDict, "UserString": UserString, "namedtuple": namedtuple}
