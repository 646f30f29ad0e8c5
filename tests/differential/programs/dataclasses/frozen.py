from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx, dy=0):
        return replace(self, x=self.x + dx, y=self.y + dy)


p = Point(1, 2)
print(p.moved(5), p, hash(p) == hash(Point(1, 2)), len({p, Point(1, 2), Point(2, 1)}))
for action in (lambda: setattr(p, "x", 9), lambda: delattr(p, "y"), lambda: setattr(p, "z", 1)):
    try:
        action()
    except FrozenInstanceError as error:
        print(type(error).__name__, error, isinstance(error, AttributeError))
{p: "here"}[Point(1, 2)]
