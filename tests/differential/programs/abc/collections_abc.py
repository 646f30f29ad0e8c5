from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, Sequence, Set, Sized


class LowerDict(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self._data[key.lower()]

    def __setitem__(self, key, value):
        self._data[key.lower()] = value

    def __delitem__(self, key):
        del self._data[key.lower()]

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)


class Evens(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError("out of evens")
        return i * 2


d = LowerDict({"A": 1}, B=2)
d["C"] = 3
print(dict(d), d.get("a"), d.pop("B"), "c" in d, d.setdefault("D", 4), sorted(d.items()), len(d), d == {"a": 1, "c": 3, "d": 4})
e = Evens(5)
print(list(e), list(reversed(e)), 4 in e, e.index(6), e.count(3), isinstance(e, Sequence), isinstance(e, Iterable))
print([k.__name__ for k in (Callable, Hashable, Iterator, Mapping, MutableSequence, Set, Sized) if isinstance([1], k)], isinstance(len, Callable), isinstance(iter(""), Iterator))
for bad in (lambda: e.index(7), lambda: e[9], lambda: d["zz"], lambda: Mapping()):
    try:
        bad()
    except (ValueError, IndexError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
