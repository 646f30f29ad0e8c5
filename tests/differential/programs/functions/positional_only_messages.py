def f(a, b, /, c):
    return a, b, c


def g(*, x, y):
    return x, y


def h():
    return None


for bad in (
    lambda: f(a=1, b=2, c=3),
    lambda: f(1, b=2, c=3),
    lambda: f(1, 2),
    lambda: f(1, 2, 3, 4),
    lambda: g(1, 2),
    lambda: g(),
    lambda: g(x=1),
    lambda: g(x=1, y=2, z=3),
    lambda: h(1),
    lambda: h(a=1),
    lambda: (lambda x: x)(),
    lambda: len(),
    lambda: len([], []),
    lambda: int(x=1),
    lambda: sorted(),
    lambda: print(foo=1),
):
    try:
        print(bad())
    except TypeError as error:
        print(error)
f(1, 2, c=3), g(y=1, x=2)
