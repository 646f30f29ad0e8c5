print(int(1e308) > 10**307, float(2**1023), 2**1024 > 1e308, 10**309 == 10.0**308 * 10, int(float(10**22)) == 10**22, int(float(10**23)) == 10**23)
print(round(10**20, -19), round(15, -1), round(25, -1), round(-15, -1), round(0.5), round(1e300) == int(1e300), (10**30).__float__(), int("9" * 30) + 1)
print(7 // 2.0, -7 // 2, divmod(-7, 2.0), 2**-1, 0**0, 0.0**0, (-2) ** 2, -2**2, (-8) ** (1 / 3) != -2)
print(3 == 3.0 == (3 + 0j), {3: "int"}[3.0], {1: "a", 1.0: "b", True: "c"}, hash(2**61 - 1), hash(-1), hash(1.5) == hash(3 / 2), sorted([3, 2.5, True, -1]))
print(1_000_000, 0x_ff, 0b1010_1010, 1_0.5_0, 1e1_0, 0o17, 0xDEAD_BEEF, 1_0j)
print(max(2**63, 2.0**63), min(1, True), sum([2**62] * 4), (2**63 - 1).bit_length(), ~(2**64), -(2**63) >> 62, (-5) % 3, 5 % -3, -5 // 3, 5.5 % -2)
for bad in (lambda: 10**400 / 3, lambda: float(10**309), lambda: 2.0**1024, lambda: int("1" * 5000), lambda: 1 << -1, lambda: round(1.5, "x")):
    try:
        print(bad())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error)[:60])
abs(-(2**70)), pow(2, 100, 1000), pow(-3, 3, 7), (255).to_bytes(2, "little"), 3 .bit_length()
