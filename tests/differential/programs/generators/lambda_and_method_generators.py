make = lambda n: (yield from range(n))


class Bag:
    def __init__(self, items):
        self._items = list(items)

    def __iter__(self):
        return (item for item in self._items)

    def pairs(self):
        for i, left in enumerate(self._items):
            for right in self._items[i + 1 :]:
                yield left, right

    @staticmethod
    def doubled(items):
        yield from (item * 2 for item in items)

    @classmethod
    def of(cls, *items):
        yield cls(items)


print(list(make(4)))
bag = next(Bag.of("x", "y", "z"))
print(list(bag), list(bag.pairs()))
print(list(Bag.doubled(bag)))
"y" in bag
