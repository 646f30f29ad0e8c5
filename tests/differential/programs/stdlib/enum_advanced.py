import enum
from enum import CONFORM, EJECT, NAMED_FLAGS, Enum, EnumCheck, Flag, FlagBoundary, IntFlag, ReprEnum, auto, global_str, property as enum_property, verify


class Color(Flag, boundary=CONFORM):
    RED = auto()
    BLUE = auto()


class Loose(IntFlag, boundary=EJECT):
    A = 1
    B = 2


class Version(str, ReprEnum):
    OLD = "1.0"
    NEW = "2.0"


class Planet(Enum):
    EARTH = "earth"

    @enum_property
    def shout(self):
        return self.value.upper()

    def __str__(self):
        return global_str(self) + "!"


class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2

    @classmethod
    def from_text(cls, text):
        return cls[text.upper()]

    def __add__(self, n):
        members = list(type(self))
        return members[(members.index(self) + n) % len(members)]


print(Color(7), Loose(5), type(Loose(5)).__name__, f"{Version.NEW} {Version.NEW!r}", str(Version.OLD), Planet.EARTH.shout, str(Planet.EARTH))
print(Weekday.from_text("monday") + 1, Weekday.MONDAY + 2, {d: d.value for d in Weekday}, isinstance(CONFORM, FlagBoundary), isinstance(NAMED_FLAGS, EnumCheck))
try:

    @verify(NAMED_FLAGS)
    class Bad(Flag):
        ONE = 1
        SEVEN = 7

except ValueError as error:
    print(error)
[m.name for m in Color.RED | Color.BLUE], hash(Weekday.MONDAY) == hash(Weekday.MONDAY), Weekday.MONDAY in {Weekday(1)}
