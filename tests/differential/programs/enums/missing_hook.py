from enum import Enum


class Level(Enum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @classmethod
    def _missing_(cls, value):
        print("looking for", repr(value))
        if isinstance(value, str):
            for member in cls:
                if member.value.startswith(value.lower()):
                    return member
        if value is None:
            return cls.LOW
        return None


print(Level("HIGH"), Level("m"), Level(None))
try:
    Level(42)
except ValueError as error:
    print(error)
Level("low") is Level.LOW
