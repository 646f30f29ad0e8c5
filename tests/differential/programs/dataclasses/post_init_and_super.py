from dataclasses import dataclass


@dataclass
class Base:
    a: int

    def __post_init__(self):
        print("base post", self.a)
        self.a *= 2


@dataclass
class Child(Base):
    b: int = 0

    def __post_init__(self):
        super().__post_init__()
        print("child post", self.a, self.b)
        if self.b < 0:
            raise ValueError("b must not be negative")
        self.b = self.b or self.a


print(Child(3), Child(3, 4))
try:
    Child(1, -1)
except ValueError as error:
    print(error)


@dataclass
class NoInit:
    x: int = 5
    y: int = 6

    def __init__(self, x):
        self.x = x * 100


NoInit(1).y
