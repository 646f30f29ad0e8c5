from dataclasses import dataclass, field


@dataclass(eq=False)
class Identity:
    x: int


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    note: str = field(default="", hash=False, compare=True)


@dataclass
class Own:
    x: int

    def __eq__(self, other):
        return self.x % 10 == other.x % 10

    def __hash__(self):
        return self.x % 10


print(Identity(1) == Identity(1), len({Identity(1), Identity(1)}))
print(hash(Hashed(1, "a")) == hash(Hashed(1, "b")), Hashed(1, "a") == Hashed(1, "b"))
print(Own(3) == Own(13), len({Own(3), Own(13)}))
print(Hashed(2), Identity(3))
