class Shape:
    kinds = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.kinds[cls.__name__.lower()] = cls

    @classmethod
    def make(cls, kind, *args):
        try:
            return cls.kinds[kind](*args)
        except KeyError:
            raise ValueError(f"unknown shape {kind!r}; known: {', '.join(sorted(cls.kinds))}") from None


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return round(3.14159 * self.r**2, 2)


class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


print([Shape.make("circle", 2).area(), Shape.make("rect", 2, 3).area()])
try:
    Shape.make("blob")
except ValueError as error:
    print(error, error.__cause__, error.__suppress_context__, repr(error.__context__))
