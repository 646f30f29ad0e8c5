import math

n = 2**200 + 1
print(n, n.bit_length(), n % 97, n // 10**50, -n // 3, -n % 7, divmod(-n, 10**30))
print(math.factorial(50), math.comb(200, 100), math.isqrt(n), math.gcd(n, 3**40), math.lcm(12, 18, 30))
print(pow(3, 1000, 10**9 + 7), pow(7, -1, 13), pow(2, 0, 5), 0**0, (-8) ** 3, 2**-2)
print(int("ff", 16), int("0b1011", 0), int("z", 36), int("-1_000"), int(" 42\n"), hex(-255), oct(8), bin(-5))
print(sum(int(d) for d in str(2**1000)), len(str(3**1000)))
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)
n == int(str(n)) and hash(n) == hash(int(str(n)))
