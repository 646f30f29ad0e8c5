def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for n in range(2, int(limit**0.5) + 1):
        if flags[n]:
            flags[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, is_prime in enumerate(flags) if is_prime]


def factor(n):
    factors = {}
    p = 2
    while p * p <= n:
        while not n % p:
            factors[p] = factors.get(p, 0) + 1
            n //= p
        p += 1
    if n > 1:
        factors[n] = 1
    return factors


def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n & 1 else n >> 1
        steps += 1
    return steps


print(sieve(60), len(sieve(5000)))
print(factor(360), factor(600851475143), factor(97))
max(range(1, 1000), key=collatz), collatz(27)
