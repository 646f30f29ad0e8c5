import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, total_ordering, update_wrapper, wraps

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], "start"), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
hex_of = partial(int, base=16)
print(hex_of("ff"), hex_of.keywords, hex_of.args, hex_of.func is int, partial(partial(print, "a"), "b").args, partial(max, 5)(3, 9))


@lru_cache(maxsize=None)
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


class Cell:
    def __init__(self):
        self.alive = False

    def set(self, state):
        self.alive = state

    on = partialmethod(set, True)
    off = partialmethod(set, state=False)

    @cached_property
    def expensive(self):
        print("computed")
        return 42


print(fib(50), fib.cache_info(), fib.__name__, fib.__doc__, Size(1) <= Size(1), Size(2) > Size(1), Size(3) >= Size(4))
c = Cell()
c.on()
print(c.alive, c.expensive, c.expensive, c.off(), c.alive)


def outer(f):
    def inner(*a):
        return f(*a)

    return update_wrapper(inner, f)


print(outer(fib).__name__, outer(len).__doc__ == len.__doc__)
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
cache(lambda x: x)(3), functools.reduce(max, [1, 5, 2])
