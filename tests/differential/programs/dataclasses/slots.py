from dataclasses import dataclass, field


@dataclass(slots=True)
class Cell:
    row: int
    col: int = 0
    notes: list = field(default_factory=list)

    def key(self):
        return (self.row, self.col)


c = Cell(1, 2)
c.row += 10
print(c, c.key(), Cell.__slots__, hasattr(c, "__dict__"))
try:
    c.color = "red"
except AttributeError as error:
    print(error)


@dataclass(slots=True, frozen=True)
class Fixed:
    n: int

    def double(self):
        return Fixed(self.n * 2)


print(Fixed(4).double(), Fixed(1) == Fixed(1), Fixed.__slots__)
