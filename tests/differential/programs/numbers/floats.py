import math

print(0.1 + 0.2, 1 / 3, 1e16 + 1, 2**0.5, 1e308 * 10, -1e308 * 10, 5e-324 / 2, 1.0, 1e5, 1e-5, 123456789012345680.0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1e20), round(1234.5678, -2), round(float(7), 1))
print(float("inf") > 1e308, float("-inf"), float("nan") == float("nan"), math.inf - math.inf, 0.0 == -0.0, math.copysign(1, -0.0))
print((0.5).is_integer(), 4.0.is_integer(), (0.1).hex(), float.fromhex("0x1p-2"), (2.5).as_integer_ratio(), 7.9 // 2, -7.9 % 2, divmod(7.5, -2))
print(int(1e20), int(-0.9), float(2**53 + 1), 3.0 == 3, hash(0.5) == hash(0.5), max(1, 1.0), type(1 + 1.0).__name__, 10**-2, 2.0**10)
print(repr(1.1 * 3), str(1e22), 1e21, 100000000000000000000000.0, 0.00001, 0.0001, sum([0.1] * 10), math.fsum([0.1] * 10))
for bad in (lambda: 1.0 / 0, lambda: 0.0 % 0, lambda: int(float("nan")), lambda: int(float("inf")), lambda: float("1,5"), lambda: 0.0**-1, lambda: round(float("nan")), lambda: (-8) ** 0.5 + "x"):
    try:
        print(bad())
    except (ArithmeticError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
