from enum import Enum


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / self.radius**2


class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    MUL = ("*", lambda a, b: a * b)

    def __call__(self, a, b):
        return self.value[1](a, b)

    @property
    def symbol(self):
        return self.value[0]


print([f"{p.name} {p.gravity:.2f}" for p in Planet], Planet.EARTH.value)
print([(op.symbol, op(3, 4)) for op in Op])
Planet((3.303e23, 2.4397e6)).name
