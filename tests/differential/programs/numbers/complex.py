import cmath

z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, z * 2, z * z, z / (1 - 1j), z**2, z == complex(3, 4), z != 3)
print(complex("1+2j"), complex(5), complex(1.5, -0.0), 1j * 1j, (1 + 0j) == 1, hash(1 + 0j) == hash(1), bool(0j), repr(-1j), str(2 - 0j))
print((-8) ** (1 / 3), (-1) ** 0.5, cmath.sqrt(-4), cmath.phase(-1), f"{z:.1f} {z:>12}", sum([1j, 2, 3.5]), {1j: "k"}[1j])
for bad in (lambda: z < z, lambda: int(z), lambda: z // 2, lambda: z % 2, lambda: complex("x"), lambda: 1j / 0, lambda: float(1j), lambda: complex("1", 2)):
    try:
        bad()
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
pow(z, 2), divmod(7, 2), (2 + 0j).real
