class Point:
    def __init__(self, x, y, *, label=None):
        self.x, self.y, self.label = x, y, label

    def move(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)


class Empty:
    pass


attempts = [
    lambda: Point(1),
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, 2, lable="x"),
    lambda: Point(1, y=2, x=3),
    lambda: Point(1, 2).move(),
    lambda: Point.move(1, 2, 3, 4),
    lambda: Empty(1),
    lambda: Empty(a=1),
    lambda: object(1),
]
for attempt in attempts:
    try:
        attempt()
    except TypeError as error:
        print(error)
