from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def warm(cls):
        return [cls.RED]


print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value, Color.CRIMSON)
print(Color(2), Color["BLUE"], Color.RED is Color(1), Color.RED == 1, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED in Color, list(Color.__members__))
print(Color.GREEN.pretty, Color.warm(), isinstance(Color.RED, Color), f"{Color.RED} {Color.RED!r:>20}")
for look in (lambda: Color(9), lambda: Color["PINK"]):
    try:
        look()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
{Color.RED: "r", Color.BLUE: "b"}[Color(3)]
