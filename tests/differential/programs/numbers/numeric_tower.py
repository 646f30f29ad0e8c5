from decimal import Decimal
from fractions import Fraction
from numbers import Complex, Integral, Number, Rational, Real

values = [1, True, 1.5, 1j, Fraction(1, 2), Decimal("1"), "1", None]
for value in values:
    print(repr(value), [kind.__name__ for kind in (Number, Complex, Real, Rational, Integral) if isinstance(value, kind)])
half = Fraction(1, 2)
print(half + 1, half + 0.5, half * Fraction(2, 3), half**2, half ** Fraction(1, 2), 1 / half, half == 0.5, half > Fraction(1, 3), -half // 1, half.limit_denominator(1))
print(Fraction("0.125"), Fraction(0.1).limit_denominator(100), Fraction("3/4"), Fraction(6, -8), Fraction(5), float(half), round(Fraction(7, 2)), int(Fraction(7, 2)), hash(half) == hash(0.5))
for bad in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: half + Decimal(1), lambda: Fraction(1.5, 2)):
    try:
        print(bad())
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
sum([half, half, half], Fraction(0)).numerator
