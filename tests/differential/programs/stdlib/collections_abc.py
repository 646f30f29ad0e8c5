import collections.abc as cabc
from collections.abc import Generator, Iterable, MutableSet, Sequence


class OrderedSet(MutableSet):
    def __init__(self, items=()):
        self._items = dict.fromkeys(items)

    def __contains__(self, item):
        return item in self._items

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def add(self, item):
        self._items[item] = None

    def discard(self, item):
        self._items.pop(item, None)

    def __repr__(self):
        return f"OrderedSet({list(self)})"


s = OrderedSet("hello")
s.add("z")
s.discard("h")
print(s, s & OrderedSet("lo"), s | {"q"}, s - OrderedSet("l"), s ^ {"e"}, s == {"e", "l", "o", "z"}, s <= OrderedSet("elozx"), s.pop(), s.isdisjoint("xy"))
s |= {"new"}
s.remove("new")
try:
    s.remove("absent")
except KeyError as error:
    print("KeyError", error)
names = "Awaitable Callable Collection Container Coroutine Generator Hashable Iterator ItemsView KeysView Mapping Reversible Set Sized ValuesView".split()
samples = [[], {}, "s", (x for x in ()), {}.keys(), {}.items(), len, 5, iter([])]
for sample in samples:
    print(type(sample).__name__, [n for n in names if isinstance(sample, getattr(cabc, n))])
issubclass(list, Sequence), issubclass(dict, Iterable), isinstance((x for x in ()), Generator)
