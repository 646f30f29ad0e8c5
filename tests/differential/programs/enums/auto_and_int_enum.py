from enum import Enum, IntEnum, auto


class Step(Enum):
    FIRST = auto()
    SECOND = auto()
    TENTH = 10
    ELEVENTH = auto()


class Priority(IntEnum):
    LOW = 10
    HIGH = 20

    def __str__(self):
        return f"priority {self.value}"


print([s.value for s in Step])
print(Priority.LOW < Priority.HIGH, Priority.LOW + 1, max(Priority), Priority(20).name)
print(Priority.LOW, repr(Priority.LOW), Priority.LOW == 10)
print(sorted([Priority.HIGH, 15, Priority.LOW]))
try:
    Step.FIRST < Step.SECOND
except TypeError as error:
    print(error)
["zero", "one"][Priority.LOW - 10]
