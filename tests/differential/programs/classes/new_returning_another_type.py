class Shape:
    def __new__(cls, sides):
        if sides == 0:
            return "not a shape"
        chosen = {3: Triangle, 4: Square}.get(sides, cls)
        return object.__new__(chosen)

    def __init__(self, sides):
        print("init", type(self).__name__, sides)
        self.sides = sides


class Triangle(Shape):
    pass


class Square(Shape):
    pass


print([type(Shape(n)).__name__ for n in (0, 3, 4, 5)])
isinstance(Shape(3), Triangle)
