from itertools import accumulate, chain, count, cycle, dropwhile, groupby, islice, repeat, takewhile, tee, zip_longest

log = []


def noisy(items):
    for item in items:
        log.append(item)
        yield item


first_two = list(islice(noisy(range(10)), 2))
print(first_two, log)
log.clear()
a, b = tee(noisy("xyz"))
print(next(a), next(a), next(b), log)
flat = chain(noisy([1]), noisy([2]))
print(next(flat), log[-1], list(flat))
squares = (n * n for n in count(1))
print(list(takewhile(lambda n: n < 50, squares)), next(squares), list(islice(accumulate(cycle([1, -1])), 5)))
turns = cycle(["ann", "bo"])
print([next(turns) for _ in range(3)], list(zip(repeat("x"), "ab")), list(zip_longest(*[iter("abcde")] * 2, fillvalue="-")))
runs = [(key, len(list(group))) for key, group in groupby("aaabccd")]
best = max(runs, key=lambda run: run[1])
rest = list(dropwhile(str.isdigit, "12ab3"))
runs, best, rest, sum(islice(count(), 10, 20, 3))
