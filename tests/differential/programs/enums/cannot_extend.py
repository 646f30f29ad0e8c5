# raises TypeError
from enum import Enum


class Shape(Enum):
    ROUND = 1


class Abstract(Enum):
    def hello(self):
        return f"hello from {self.name}"


class Concrete(Abstract):
    A = "a"


print(Concrete.A.hello())


class More(Shape):
    SQUARE = 2
