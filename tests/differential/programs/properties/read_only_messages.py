class Circle:
    def __init__(self, r):
        self._r = r

    @property
    def area(self):
        return 3 * self._r**2

    hidden = property(fset=lambda self, v: print("set to", v))


c = Circle(2)
print(c.area)
for action in (lambda: setattr(c, "area", 1), lambda: delattr(c, "area"), lambda: c.hidden):
    try:
        action()
    except AttributeError as error:
        print(error)
c.hidden = "secret"
type(Circle.area).__name__
