from operator import attrgetter, methodcaller


class Item:
    def __init__(self, n, tag):
        self._n = n
        self._tag = tag
        self._inner = self

    def _scaled(self, factor, *, _plus=0):
        return self._n * factor + _plus


items = [Item(3, "c"), Item(1, "a"), Item(2, "b")]
print([i._n for i in sorted(items, key=attrgetter("_n"))], attrgetter("_n", "_tag")(items[0]))
print(attrgetter("_inner._inner._tag")(items[1]), methodcaller("_scaled", 10)(items[2]), methodcaller("_scaled", 1, _plus=5)(items[0]))
print(max(items, key=lambda i: i._n)._tag, list(map(attrgetter("_tag"), items)))
for bad in (lambda: attrgetter("_nope")(items[0]), lambda: methodcaller("_gone")(items[0])):
    try:
        bad()
    except AttributeError as error:
        print(error, error.name)
