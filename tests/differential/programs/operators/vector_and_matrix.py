import math


class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return f"Vector{self.xs}"

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.xs, other.xs, strict=True)))

    def __mul__(self, k):
        return Vector(*(x * k for x in self.xs))

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.xs, other.xs))

    def __abs__(self):
        return math.sqrt(self @ self)

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -other

    def __eq__(self, other):
        return self.xs == other.xs

    def __getitem__(self, i):
        return self.xs[i]

    def __truediv__(self, k):
        return self * (1 / k)

    def __rxor__(self, other):
        return ("rxor", other)


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v - w, 2 * v, v * 2, v @ w, abs(v), -v, v == Vector(3, 4), v[0], v[:1], [*v], v / 2, 1 ^ v)
try:
    v + Vector(1)
except ValueError as error:
    print(error)
v += w
print(v, sum([v, w], Vector(0, 0)), max([v, w], key=abs))
