class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


class Tagged(Vector):
    __slots__ = "tag"


v = Vector(1, 2)
try:
    v.z = 3
except AttributeError as error:
    print(error)
print(v, hasattr(v, "__dict__"), Vector.__slots__, Tagged.__slots__)
t = Tagged(3, 4)
try:
    t.tag
except AttributeError as error:
    print(error)
t.tag = "home"
print(t, t.tag)
del t.tag
print(hasattr(t, "tag"))


class Open(Vector):
    pass


o = Open(5, 6)
o.anything = True
vars(o)
