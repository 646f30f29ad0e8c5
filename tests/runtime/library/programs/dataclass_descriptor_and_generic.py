from dataclasses import dataclass, field
from typing import Generic, TypeVar
from abc import ABC, abstractmethod

T = TypeVar("T")

@dataclass
class Box(Generic[T]):
    value: T

class Shape(ABC):
    @abstractmethod
    def area(self): ...

@dataclass
class Square(Shape):
    side: float
    def area(self):
        return self.side ** 2

class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, instance, owner):
        if instance is None:
            return 1
        return getattr(instance, self.name)
    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} is negative")
        setattr(instance, self.name, value)

@dataclass
class Amount:
    n: int = Positive()

print(Box[int](3), Box("x").value, Square(2).area(), Amount(), Amount(5).n, Amount(2))
try:
    Amount(-1)
except ValueError as error:
    print(error)
