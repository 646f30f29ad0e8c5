class Plain:
    pass


class ByValue:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        if not isinstance(other, ByValue):
            return NotImplemented
        return self.v == other.v


a, b = Plain(), Plain()
print(a == b, a == a, a != b, a in [b], a in [b, a], [a, b].index(b))
x, y = ByValue(1), ByValue(1)
print(x == y, x != y, x is y, x == 1, 1 == x, x in [y])
print(len({a, b, a}))
try:
    {x}
except TypeError as error:
    print(error)
print(ByValue.__hash__ is None)
small, other = 256, 2**8
small is other
