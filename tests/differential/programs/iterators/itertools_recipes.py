from collections import deque
from itertools import accumulate, chain, count, cycle, groupby, islice, repeat, tee, zip_longest


def windowed(iterable, n):
    window = deque(maxlen=n)
    for item in iterable:
        window.append(item)
        if len(window) == n:
            yield tuple(window)


def roundrobin(*iterables):
    pending = deque(map(iter, iterables))
    while pending:
        try:
            while True:
                yield next(pending[0])
                pending.rotate(-1)
        except StopIteration:
            pending.popleft()


def partition(predicate, iterable):
    a, b = tee(iterable)
    return [x for x in a if predicate(x)], [x for x in b if not predicate(x)]


print(list(windowed("abcde", 3)), list(roundrobin("ABC", "D", "EF")), partition(str.isupper, "aBcD"))
print([(k, "".join(g)) for k, g in groupby("aaabbca")], list(accumulate([3, 1, 2], max)), list(islice(cycle("ab"), 5)))
print(list(zip_longest("ab", "xyz", fillvalue="-")), list(chain.from_iterable(repeat([1], 3))), list(islice(count(10, -3), 4)))
first, second = tee(iter("xy"))
list(first), list(second)
