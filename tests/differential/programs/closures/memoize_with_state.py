def memoize(function):
    cache = {}
    hits = misses = 0

    def wrapper(*args):
        nonlocal hits, misses
        if args in cache:
            hits += 1
        else:
            misses += 1
            cache[args] = function(*args)
        return cache[args]

    wrapper.stats = lambda: (hits, misses, len(cache))
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.stats())
fib(30)
fib.stats()
