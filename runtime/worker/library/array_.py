"""``array.array`` of a script.

The C one writes through a stale pointer when an item's ``__float__`` or ``__int__`` changes the array it is being stored in. So
items are converted first, here, and only plain numbers and text reach the C array, which no script ever holds.
"""

from __future__ import annotations

import array as _array
import math
import operator
import sys
from collections.abc import Callable, Iterable, Iterator, MutableSequence
from typing import Any, Final

from headgate.runtime.worker.library import type_names, warnings_

_FLOATS: Final = frozenset("fd")
_TEXT: Final = frozenset("uw")
_INSTANCES: Final = (int, float, str)


class array(MutableSequence):
    """array(typecode [, initializer]) -> array"""

    __slots__ = ("__weakref__", "_items")

    def __new__(cls, typecode: str, initializer: Any = (), /) -> array:
        self = super().__new__(cls)
        if typecode == "u" and sys.version_info >= (3, 13):
            warnings_.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning)
        if isinstance(initializer, bytes | bytearray):
            self._items = _array.array(typecode, bytes(initializer))
            return self
        empty = _array.array(typecode)
        if isinstance(initializer, array):
            if empty.typecode in _TEXT or initializer._items.typecode not in _TEXT:
                self._items = _array.array(typecode, initializer._items)
                return self
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode {typecode!r}")
        if isinstance(initializer, str) and empty.typecode not in _TEXT:
            raise TypeError(f"cannot use a str to initialize an array with typecode {typecode!r}")
        self._items = empty
        plain: Any = self._plain(initializer)
        self._items = _array.array(typecode, plain)
        return self

    def __init__(self, *_: object) -> None:
        pass

    def _value(self, item: Any) -> Any:
        """``item`` as plain data of the array's kind; what cannot be is left for the C array to refuse."""
        if type(item) in _INSTANCES:
            return item
        if isinstance(item, str):
            return str.__str__(item)
        if isinstance(item, int):
            return int.__index__(item)
        if self._items.typecode in _FLOATS:
            return math.ldexp(item, 0)  # takes and refuses what the C array does
        return item if self._items.typecode in _TEXT else operator.index(item)

    def _plain(self, items: Iterable[object]) -> list[object]:
        return [self._value(item) for item in items]

    def _made(self, items: _array.array) -> array:
        new = object.__new__(array)
        new._items = items
        return new

    @property
    def typecode(self) -> str:
        """The typecode character used to create the array."""
        return self._items.typecode

    @property
    def itemsize(self) -> int:
        """The size, in bytes, of one array item."""
        return self._items.itemsize

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[object]:
        return iter(self._items)

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __getitem__(self, index: Any) -> Any:
        found = self._items[index]
        return self._made(found) if isinstance(found, _array.array) else found

    def __setitem__(self, index: Any, value: Any) -> None:
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._items[index] = value._items[:]
        else:
            if type(index) is int and not -len(self._items) <= index < len(self._items):
                raise IndexError("array assignment index out of range")
            value = self._value(value)
            self._items[index] = value

    def __delitem__(self, index: Any) -> None:
        del self._items[index]

    def append(self, item: object, /) -> None:
        """Append new value v to the end of the array."""
        self._items.append(self._value(item))

    def insert(self, index: int, item: object, /) -> None:
        """Insert a new item v into the array before position i."""
        value = self._value(item)
        self._items.insert(index, value)

    def extend(self, items: Iterable[object], /) -> None:
        """Append items to the end of the array."""
        if isinstance(items, array):
            self._items.extend(items._items[:])
        else:
            for item in items:
                self.append(item)

    def fromlist(self, items: list, /) -> None:
        """Append items to array from list."""
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        before = len(self._items)
        try:
            for item in list(items):
                self.append(item)
        except BaseException:
            del self._items[before:]
            raise

    def frombytes(self, data: bytes, /) -> None:
        """Appends items from the string, interpreting it as an array of machine values."""
        if not isinstance(data, bytes | bytearray):
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        self._items.frombytes(bytes(data))

    def fromunicode(self, text: str, /) -> None:
        """Extends this array with data from the unicode string ustr."""
        self._items.fromunicode(str.__str__(text) if isinstance(text, str) else text)

    def tobytes(self) -> bytes:
        """Convert the array to an array of machine values and return the bytes representation."""
        return self._items.tobytes()

    __bytes__ = tobytes

    def tolist(self) -> list:
        """Convert array to an ordinary list with the same items."""
        return self._items.tolist()

    def tounicode(self) -> str:
        """Convert the array of characters to a unicode string."""
        return self._items.tounicode()

    def byteswap(self) -> None:
        """Byteswap all items of the array."""
        self._items.byteswap()

    def pop(self, index: int = -1, /) -> object:
        """Return the i-th element and delete it from the array."""
        return self._items.pop(index)

    def remove(self, item: object, /) -> None:
        """Remove the first occurrence of v in the array."""
        for index, each in enumerate(self._items.tolist()):
            if item is each or each == item:
                del self._items[index]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, item: object, *bounds: int) -> int:
        """Return index of first occurrence of v in the array."""
        return self._items.index(item, *bounds)

    def count(self, item: object, /) -> int:
        """Return number of occurrences of v in the array."""
        return self._items.count(item)

    def reverse(self) -> None:
        """Reverse the order of the items in the array."""
        self._items.reverse()

    def buffer_info(self) -> tuple[int, int]:
        """The address is not given here; the length of the array is."""
        return 0, len(self._items)

    def __copy__(self) -> array:
        return self._made(self._items[:])

    def __deepcopy__(self, memo: object) -> array:
        return self._made(self._items[:])

    def __add__(self, other: object) -> array:
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        return self._made(self._items + other._items)

    def __iadd__(self, other: object) -> array:
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self._items += other._items[:]
        return self

    def __mul__(self, count: int) -> array:
        return self._made(self._items * count) if hasattr(type(count), "__index__") else NotImplemented

    __rmul__ = __mul__

    def __imul__(self, count: int) -> array:
        self._items *= count
        return self

    def _compared(self, other: object, how: Callable[[Any, Any], Any]) -> Any:
        return how(self._items, other._items) if isinstance(other, array) else NotImplemented

    def __eq__(self, other: object) -> bool:
        return self._compared(other, operator.eq)

    def __lt__(self, other: object) -> bool:
        return self._compared(other, operator.lt)

    def __le__(self, other: object) -> bool:
        return self._compared(other, operator.le)

    def __gt__(self, other: object) -> bool:
        return self._compared(other, operator.gt)

    def __ge__(self, other: object) -> bool:
        return self._compared(other, operator.ge)

    __hash__ = None

    def __repr__(self) -> str:
        return repr(self._items).replace("array", type(self).__name__, 1)


array.__module__ = "array"
type_names.say(array, "array.array")

REPLACED: Final[dict[str, object]] = {"array": array, "typecodes": _array.typecodes}
