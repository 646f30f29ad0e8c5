import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique, verify, UNIQUE, CONTINUOUS, STRICT, KEEP


@unique
class Suit(StrEnum):
    HEARTS = auto()
    SPADES = auto()

    @property
    def color(self):
        return "red" if self is Suit.HEARTS else "black"


@verify(UNIQUE, CONTINUOUS)
class Level(IntEnum):
    LOW, MID, HIGH = range(3)


class Access(Flag, boundary=KEEP):
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


class Strict(IntFlag, boundary=STRICT):
    A = 1


print([s.color for s in Suit], Suit("hearts") is Suit.HEARTS, Level.MID + 1, Level(2).name, [*map(int, Level)], Access.ALL, Access(8), Access.READ in Access.ALL, ~Access.READ)
print(enum.Enum is Enum, isinstance(Level.LOW, int), Suit.SPADES.title(), {Level.LOW: "l"}[0], Access.ALL & ~Access.WRITE, bool(Access(0)), len(Suit), Level["HIGH"] > Level.LOW)
for bad in (lambda: Strict(2), lambda: Suit("clubs"), lambda: Level(9), lambda: verify(CONTINUOUS)(IntEnum("Gap", {"A": 1, "B": 3}))):
    try:
        bad()
    except ValueError as error:
        print(str(error).splitlines()[0])
Color = Enum("Color", ["RED", "BLUE"], start=5)
[c.value for c in Color], Color.RED.name, str(Color(6))
