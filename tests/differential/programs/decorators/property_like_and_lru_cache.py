from functools import cache, lru_cache


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


@cache
def ways(n, coins=(50, 20, 10, 5, 2, 1)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])


print(square(2), square(3), square(2), square(4), square(3))
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info().currsize, square.__name__)
print(ways(100))
try:
    square([1])
except TypeError as error:
    print(error)
