from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

print(format(3.14159, ".2f"), format(255, "b"), format("x", ">5"), format(10**9, ","), format(None), format([1, 2]))
d = datetime(2024, 2, 29, 13, 5, 9, 42)
print(f"{d:%Y-%m-%d %H:%M:%S.%f} {d:%A %d %B %y, %I %p} {d.date():%j %U} {d!s} {d!r}")
print("{:%d/%m}".format(date(2024, 1, 5)), f"{timedelta(days=1, seconds=3661)}", f"{timedelta(hours=-1)!r}")
print(f"{Decimal('1234.5'):,.2f} {Decimal('0.1'):e} {Fraction(1, 3)} {Fraction(6, 4)!r}")
for value in (1.5, 2.5, 0.1 + 0.2, 1e16, 123456789.123, 100.0, 1e22, -0.0):
    print(value, f"{value:.0f}", f"{value:g}", f"{value:.3}", repr(value))
