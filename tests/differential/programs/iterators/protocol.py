class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __contains__(self, n):
        print("contains?", n)
        return 0 < n <= self.start

    def __len__(self):
        return self.start


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), list(c), list(reversed(c)), 2 in c, 9 in c, len(c), sum(c), max(c), tuple(c), sorted(c), [*c], dict(zip(c, "abc")))
it = iter(c)
print(next(it), iter(it) is it, list(it), next(it, "done"), list(it))
a, *b = c
print(a, b, list(map(lambda x, y: x * y, c, c)), list(enumerate(c)), ",".join(map(str, c)))
try:
    next(iter(c.start))
except TypeError as error:
    print(error)
