from enum import Enum, IntEnum


class Status(Enum):
    ACTIVE = "a"
    CLOSED = "c"

    @classmethod
    def _missing_(cls, value):
        return cls._parse(value)

    @classmethod
    def _parse(cls, text):
        for member in cls:
            if member.name.lower() == str(text).lower():
                return member

    def _short(self):
        return self._value_ + self._name_[0]

    @property
    def _is_open(self):
        return self is Status.ACTIVE


class Code(IntEnum):
    OK = 0
    FAIL = 1

    def _describe(self):
        return f"{self.name}={self.value}"


print(Status("active"), Status("CLOSED")._short(), Status.ACTIVE._is_open, Status.CLOSED._is_open)
print(list(Code), Code.OK, Code.OK._describe(), Code["OK"].name, len(Code.OK.name), Code(0) is Code.OK, sorted(Code.__members__))
try:
    Status("nope")
except ValueError as error:
    print(error)
