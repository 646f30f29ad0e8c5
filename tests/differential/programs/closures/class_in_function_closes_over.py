def make_point(dimensions):
    class Point:
        size = dimensions

        def __init__(self, *coords):
            if len(coords) != dimensions:
                raise ValueError(f"need {dimensions} coordinates, got {len(coords)}")
            self.coords = coords

        def __repr__(self):
            return f"Point{dimensions}D{self.coords}"

    Point.__name__ = f"Point{dimensions}D"
    return Point


P2, P3 = make_point(2), make_point(3)
print(P2(1, 2), P3(1, 2, 3), P2.__name__, P2.__qualname__, P2 is P3)
try:
    P2(1)
except ValueError as error:
    print(error)
(P2.size, isinstance(P2(0, 0), P3))
