import cmath

z = complex(1, -1)
print(cmath.phase(z), cmath.polar(1j), cmath.rect(2, 0), cmath.sqrt(-4), cmath.exp(0), cmath.isclose(cmath.exp(1j * cmath.pi), -1))
print(cmath.log(1j), cmath.log10(100), cmath.log(8, 2).real, abs(cmath.sin(0)), cmath.cosh(0), cmath.isnan(cmath.nan), cmath.isinf(cmath.infj), cmath.isfinite(z))
print(round(cmath.acos(2).imag, 6), round(cmath.atan(1).real, 6), cmath.tau > cmath.e, cmath.nanj, cmath.inf)


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


print(roots(1, -3, 2), roots(1, 2, 5), [r.real for r in roots(1, 0, 4)])
for bad in (lambda: cmath.log(0), lambda: cmath.sqrt("x"), lambda: cmath.atanh(1), lambda: cmath.rect(1, cmath.inf)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
