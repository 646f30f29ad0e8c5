def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return [*hanoi(n - 1, a, c, b), a + c, *hanoi(n - 1, b, a, c)]


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x, *rest] for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def flatten(x):
    return [y for item in x for y in flatten(item)] if isinstance(x, list) else [x]


is_even = lambda n: n == 0 or is_odd(n - 1)
is_odd = lambda n: n != 0 and is_even(n - 1)
print(hanoi(3), len(hanoi(8)), permutations([1, 2, 3]), ackermann(2, 3))
print(flatten([1, [2, [3, [4, []]], 5]]), is_even(100), is_odd(7))


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


depth(500)
