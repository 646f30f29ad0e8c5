from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", ["x", "y"], defaults=[0])
p = Point(1)
print(p, p._replace(y=5), p._asdict(), Point._fields, Point._make([7, 8]), Point._field_defaults)


class Person(NamedTuple):
    name: str
    age: int = 0

    def _initial(self):
        return self.name[0]

    @property
    def label(self):
        return f"{self._initial()}:{self.age}"


ann = Person("Ann", 3)
print(ann.label, ann._replace(age=4), ann._asdict(), Person._fields, Person._make(["Bo", 2]))
for bad in (lambda: p._replace(z=1), lambda: namedtuple("N", "a _b"), lambda: namedtuple("N", "a a"), lambda: namedtuple("N", "a def")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(namedtuple("R", "a _b def", rename=True)._fields)


class Vec(namedtuple("Vec", "x y")):
    __slots__ = ()
    _unit = "m"

    def _length(self):
        return (self.x**2 + self.y**2) ** 0.5


v = Vec(3, 4)
print(v, v._length(), v._unit, v._replace(x=0)._length(), isinstance(v, tuple))
try:
    v._cached = 1
except AttributeError as error:
    print(error)
