from dataclasses import dataclass, field


@dataclass
class Base:
    id: int
    name: str = "base"

    def describe(self):
        return f"{type(self).__name__} {self.id}: {self.name}"


@dataclass
class Child(Base):
    name: str = "child"
    extra: list = field(default_factory=list)


@dataclass(frozen=True)
class FrozenBase:
    x: int = 1


class Plain(Child):
    def __post_init__(self):
        print("post init of", type(self).__name__)
        self.extra.append("auto")


print(Child(1), Child(2, "n", [3]), Child(1).describe(), Plain(5))
print(Base(1) == Child(1, "base"), isinstance(Child(1), Base))
try:

    @dataclass
    class Thawed(FrozenBase):
        y: int = 2

except TypeError as error:
    print(error)
