import math

print(math.pi, math.e, math.tau, math.inf, math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-2), math.copysign(3, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-1.25), math.frexp(8.0), math.ldexp(0.5, 4))
print(math.sqrt(2), math.isqrt(17), math.cbrt(27.0), math.pow(2, 0.5), math.exp(1) == math.e, math.expm1(1e-10), math.exp2(5), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)))
print(math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.perm(4), math.gcd(12, 18, 27), math.lcm(4, 6), math.prod([1, 2, 3], start=2), math.fsum([0.1] * 10), math.gcd(), math.prod([]))
print(round(math.sin(1), 12), round(math.cos(1), 12), round(math.tan(1), 12), math.degrees(math.pi), math.radians(180), math.atan2(-1, -1), math.asin(1), math.acos(1), math.atan(0), round(math.sinh(1), 10), round(math.tanh(1), 10), round(math.acosh(2), 10), round(math.asinh(1), 10), round(math.atanh(0.5), 10), round(math.cosh(1), 10))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.gamma(5), math.lgamma(10) > 12, round(math.erf(0.5), 10), round(math.erfc(0.5), 10), math.ulp(1.0), math.nextafter(1, 2))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.floor("x"), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.acos(2), lambda: math.pow(0, -1), lambda: math.isqrt(-1), lambda: math.dist([1], [1, 2]), lambda: math.ceil(math.inf)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
