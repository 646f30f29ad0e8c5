def f(*args, **kwargs):
    return args, kwargs


a, b, d = [1, 2], (3,), {"k": 4}
print([*a, *b, 5], (*a, *"xy"), {*a, *b, 1}, {**d, "k": 5, **{"z": 6}}, {"k": 0, **d})
print(f(*a, *b, **d, **{"j": 1}), f(*(), **{}), f(*{1: "x"}), f(*range(2), 9, *[8]))
print(*a, *b, sep="|")
merged = {**{"a": 1, "b": 2}, **{"b": 3, "c": 4}}
print(merged, list(merged), {"x": 1} | {"x": 2, "y": 3})
d |= [("new", 1)]
print(d, [*d], [*d.items()], max(*[3, 9, 2]), "{}-{}".format(*"ab"), "{x}{y}".format(**{"x": 1, "y": 2}))


def swap(pair):
    x, y = pair
    return y, x


def head_tail(first, *rest):
    return first, rest


print(swap(swap("ab")), head_tail(*"abc"), [*map(swap, [(1, 2)])], dict([*zip("ab", [1, 2])], c=3))
t = 1, *a, 2
t, [*[], *[[]]]
