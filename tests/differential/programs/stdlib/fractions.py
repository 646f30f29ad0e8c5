from decimal import Decimal
from fractions import Fraction

third = Fraction(1, 3)
print(third, repr(third), third * 3 == 1, third + Fraction(1, 6), third - 1, third / 2, third**3, -third, abs(Fraction(-1, 2)), third.numerator, third.denominator)
print(Fraction("1.25"), Fraction(" -7/14 "), Fraction(0.5), Fraction(Decimal("0.1")), Fraction("1e-2"), Fraction(3.14159).limit_denominator(1000), float(third), int(Fraction(-7, 2)), round(Fraction(5, 2)), round(third, 2))
print(Fraction(7, 2) // 1, Fraction(7, 2) % 1, divmod(Fraction(7, 2), Fraction(2, 3)), third < 0.34, max(third, Fraction(2, 7)), sorted([Fraction(3, 4), 0.5, 1]), third == Fraction(2, 6), {third: "x"}[Fraction(1, 3)])
print(sum(Fraction(1, n) for n in range(1, 8)), Fraction(2) ** -3, 2 ** Fraction(1, 2), third + 0.5, isinstance(third + 1, Fraction), Fraction.from_float(0.25), Fraction.from_decimal(Decimal("1.1")), third.as_integer_ratio())


def egyptian(f):
    while f:
        unit = Fraction(1, -(-f.denominator // f.numerator))
        yield unit
        f -= unit


print([str(u) for u in egyptian(Fraction(5, 121))][:3], [str(u) for u in egyptian(Fraction(4, 13))])
for bad in (lambda: Fraction(1, 0), lambda: Fraction("a/b"), lambda: Fraction(float("nan")), lambda: Fraction("1/0")):
    try:
        bad()
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
