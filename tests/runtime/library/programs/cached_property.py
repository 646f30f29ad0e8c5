import functools

class Data:
    def __init__(self, n):
        self._n = n
    @functools.cached_property
    def squares(self):
        "squares doc"
        print("computing")
        return [i * i for i in range(self._n)]
    @functools.cached_property
    def _private(self):
        print("computing private")
        return self._n + 1

d = Data(3)
print(d.squares, d.squares, d._private, d._private, Data.squares.__doc__, Data.squares.attrname, "squares" in d.__dict__)
del d.squares
print(d.squares)
d.squares = 5
print(d.squares)

class Slotted:
    __slots__ = ()
    @functools.cached_property
    def x(self):
        return 1

try:
    Slotted().x
except TypeError as error:
    print(error)

def late():
    class Late:
        x = None
    Late.y = functools.cached_property(lambda self: 1)
    return Late().y
try:
    late()
except TypeError as error:
    print(error)
