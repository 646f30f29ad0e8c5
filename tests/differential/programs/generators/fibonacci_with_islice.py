from itertools import count, islice, takewhile


def fibonacci(a=0, b=1):
    while True:
        yield a
        a, b = b, a + b


def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(islice(fibonacci(), 5, 15)))
print(sum(x for x in takewhile(lambda x: x < 4_000_000, fibonacci()) if x % 2 == 0))
list(islice(primes(), 20))
