# raises ValueError
from enum import Enum, unique


@unique
class Fine(Enum):
    A = 1
    B = 2


print(list(Fine))


@unique
class Clash(Enum):
    ONE = 1
    UNO = 1
    TWO = 2
    DUE = 2
