from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list[str] = field(default_factory=list)

    def total(self, n: int) -> float:
        return self.price * n


a, b = Item("pen"), Item("pen", 1.0, [])
print(a, a == b, a is b, a.tags is b.tags)
a.tags.append("blue")
print(a, a == b, a != b)
print(Item("x", price=2.5, tags=["t"]).total(4), Item.price, hasattr(Item, "tags"))
print(Item.__name__, Item.__doc__, Item.__init__.__qualname__)
for bad in (lambda: Item(), lambda: Item("a", 1, [], 2), lambda: Item("a", cost=1)):
    try:
        bad()
    except TypeError as error:
        print(error)
try:
    hash(a)
except TypeError as error:
    print(error)
