from dataclasses import dataclass, fields

@dataclass(slots=True)
class Base:
    x: int
    _y: int = 3

@dataclass(slots=True, frozen=True, weakref_slot=True)
class Alone:
    a: int = 1
    _b: tuple = ()

@dataclass(slots=True)
class Child(Base):
    z: int = 0

    def total(self):
        return self.x + self._y + self.z

c = Child(1, 2, 3)
print(c, c.total(), Child.__slots__, Base.__slots__, Alone.__slots__, Alone(_b=(1,))._b)
try:
    c.other = 1
except AttributeError as error:
    print(error)
try:
    Base.__new__(Base)._y
except AttributeError as error:
    print(error)
