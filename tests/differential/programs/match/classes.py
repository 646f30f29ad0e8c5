class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y, z=0):
        self.x, self.y, self.z = x, y, z


class Point3(Point):
    __match_args__ = ("x", "y", "z")


def where(p):
    match p:
        case Point3(0, 0, 0):
            return "3d origin"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point3(x, y, z):
            return f"3d {x} {y} {z}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point(x, z=z):
            return f"x={x} z={z}"
        case str() | bytes() as text:
            return f"text {text!r}"
        case float(f):
            return f"float {f}"
        case list([Point(x=a), Point(x=b)]):
            return f"two points {a} {b}"
        case dict(d):
            return f"dict {d}"


print([where(p) for p in (Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2, 3), Point3(0, 0), Point3(1, 1, 2))])
[where(v) for v in ("s", b"b", 1.5, [Point(7, 1), Point(8, 1)], {"a": 1}, 3)]
