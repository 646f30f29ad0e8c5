from abc import ABC, abstractmethod


class Shape(ABC):
    registry = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry.append(cls.__name__)

    @abstractmethod
    def area(self):
        """The area."""
        return "abstract default"

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    def describe(self):
        return f"{self.name}: {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r**2

    name = "circle"

    @classmethod
    def unit(cls):
        return cls(1)


class Partial(Shape):
    def area(self):
        return super().area()


print(Circle(2).describe(), Circle.unit().area(), Shape.registry, isinstance(Circle(1), Shape), Shape.area.__doc__)
for cls in (Shape, Partial):
    try:
        cls()
    except TypeError as error:
        print(error)


class Complete(Partial):
    name = "c"
    unit = classmethod(lambda cls: 1)


Complete().area()
