pairs = [(1, "a"), (2, "b")]
for _, letter in pairs:
    pass
print(letter, _)
first, _, third = "abc"
head, *_ = range(5)
print(first, third, head, _)
print([0 for _ in range(3)], sum(1 for _ in pairs), {n for n, _ in pairs}, [len(_) for _ in ("x", "yy")])
_ = "assigned"
print(_, (lambda _: _ + 1)(1), _)
try:
    1 / 0
except ZeroDivisionError as _:
    print("caught", _)
try:
    print(_)
except NameError as error:
    print(error)


def _(_=5, *__, **___):
    return _, __, ___


print(_(), _(1, 2, k=3))


class Grid:
    def __init__(self):
        self._ = "attribute called underscore"
        self.__ = "two"


g = Grid()
g._, g.__, vars(g)
