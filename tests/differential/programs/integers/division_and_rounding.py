for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (7.5, 2), (-7.5, 2), (1, 3)):
    print(a, b, a / b, a // b, a % b, divmod(a, b))
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675)], round(2.675, 2), round(1234, -2), round(1250, -2), round(5.0))
print(int(3.99), int(-3.99), abs(-5), abs(-5.5), 7 .real, (7).conjugate(), (3).as_integer_ratio(), 0.75.as_integer_ratio())
print(True + True, True * 5, sum([True, False, True]), int(True), bool(0), bool(-1), isinstance(True, int))
print(10 == 10.0, hash(10) == hash(10.0), 2**53 == float(2**53 + 1), 2**53 + 1 == float(2**53), 0.1 + 0.2 == 0.3)
(type(4 / 2).__name__, type(4 // 2).__name__, type(4 // 2.0).__name__, type(2**-1).__name__, type(True + 0).__name__)
