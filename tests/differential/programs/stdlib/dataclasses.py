import dataclasses
from dataclasses import MISSING, Field, asdict, dataclass, field, fields, is_dataclass, replace


@dataclass(order=True, slots=True)
class Card:
    sort_index: int = field(init=False, repr=False)
    rank: str
    suit: str = "spades"
    tags: tuple[str, ...] = field(default=(), compare=False, metadata={"doc": "labels"})

    def __post_init__(self):
        self.sort_index = "23456789TJQKA".index(self.rank)


ace, ten = Card("A"), Card("T", "hearts", ("red",))
print(sorted([ace, ten]), ace > ten, replace(ten, rank="9"), asdict(ten))
for f in fields(Card):
    print(f.name, f.default is MISSING, f.default_factory is MISSING, f.hash, f.metadata, isinstance(f, Field))
print(is_dataclass(Card), dataclasses.astuple(ace), Card.__doc__)
try:
    Card("X")
except ValueError as error:
    print(error)
Deck = dataclass(type("Deck", (), {"size": 52}))
Deck() == Deck(), repr(Deck())
