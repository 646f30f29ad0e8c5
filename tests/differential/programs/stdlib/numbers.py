import numbers
from numbers import Complex, Integral, Number, Rational, Real


def kind(value):
    for k in (Integral, Rational, Real, Complex, Number):
        if isinstance(value, k):
            return k.__name__
    return "not a number"


from decimal import Decimal
from fractions import Fraction

print([kind(v) for v in (1, True, 2.5, 1j, Fraction(1, 3), Decimal(1), "1", None)])


class Celsius(Number):
    def __init__(self, degrees):
        self.degrees = degrees

    __hash__ = None


print(isinstance(Celsius(1), Number), isinstance(Celsius(1), numbers.Real), issubclass(int, Rational), issubclass(float, Rational))
try:
    Real()
except TypeError as error:
    print(str(error)[:60])
(1).numerator, (3).denominator, (2.5).real, (2.5).imag, (1).conjugate()
