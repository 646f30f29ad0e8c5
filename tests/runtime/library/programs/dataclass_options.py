from dataclasses import MISSING, Field, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
import typing

@dataclass
class Point:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)
    count: typing.ClassVar[int] = 7
    seed: InitVar[int] = 5

    def __post_init__(self, seed):
        self.total = self.x + self.y + seed

p = Point(1, seed=10)
print(p, p.total, Point.count, p == Point(1, seed=3), Point.__doc__)
print([(f.name, f.type, f.default is MISSING, f.init, f.kw_only) for f in fields(Point)])
print(asdict(p), astuple(p), replace(p, x=9, seed=0))
print(is_dataclass(p), is_dataclass(Point), is_dataclass(3), isinstance(fields(p)[0], Field))
for wrong in (lambda: Point(), lambda: Point(1, z=2), lambda: replace(p, q=1), lambda: asdict(3), lambda: fields(3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
