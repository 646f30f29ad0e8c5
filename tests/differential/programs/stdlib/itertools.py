from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
    groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest,
)
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(chain("ab", [1])), list(chain.from_iterable([[1], [2, 3]])))
print(list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(permutations([1, 2, 3], 2)), list(product("ab", repeat=2)), list(product([1, 2], "x")))
print(list(compress("abcd", [1, 0, 1, 0])), list(islice(count(5, 5), 3)), [x for x, _ in zip(cycle("ab"), range(5))], list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 3, 2])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(pairwise("abcd")), list(repeat("x", 3)), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest([1], "ab", fillvalue=None)), list(islice("abcdefg", 2, 6, 2)))
data = sorted(["apple", "avocado", "banana", "blueberry", "cherry"], key=lambda w: (w[0], len(w)))
print({k: list(g) for k, g in groupby(data, key=lambda w: w[0])}, [(k, len(list(g))) for k, g in groupby("aabbb")])
a, b, c = tee(range(3), 3)
print(next(a), list(b), list(a), list(c), count(1), repeat(5, 2), next(count(0.5, 0.25)))
groups = [(k, g) for k, g in groupby([1, 1, 2])]
print([list(g) for _, g in groups], sum(1 for _ in permutations(range(5))), list(combinations([1], 2)))
for bad in (lambda: islice([1], -1), lambda: list(accumulate([1, "a"])), lambda: permutations([1], -1), lambda: next(chain()), lambda: repeat(1, times="x")):
    try:
        bad()
    except (ValueError, TypeError, StopIteration) as error:
        print(type(error).__name__, error)
