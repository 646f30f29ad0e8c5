import functools

calls = []

@functools.lru_cache(maxsize=2)
def slow(x):
    calls.append(x)
    return x * 2

print([slow(n) for n in (1, 2, 1, 3, 1, 2)], calls, slow.cache_info(), slow.__name__)
slow.cache_clear()
print(slow.cache_info(), slow.cache_parameters())

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), fib.cache_info().currsize)

class A:
    @functools.lru_cache
    def m(self, x):
        "doc"
        return x + 1

print(A().m(1), A.m.__doc__)
try:
    slow([1])
except TypeError as error:
    print(error)
