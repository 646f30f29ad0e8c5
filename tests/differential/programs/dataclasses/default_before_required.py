# raises TypeError
from dataclasses import dataclass


@dataclass
class Fine:
    a: int
    b: int = 1


print(Fine(1))


@dataclass
class Wrong(Fine):
    c: int
