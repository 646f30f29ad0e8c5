x = "outer"
values = [x for x in range(3)]
print(x, values)


def function():
    n = 10
    total = [n + i for i in range(3)]
    functions = [lambda: i + n for i in range(3)]
    n = 100
    return total, [f() for f in functions]


print(function())


class Body:
    size = 3
    items = [i for i in range(size)]
    doubled = list(map(lambda i: i * 2, items))
    try:
        broken = [i * size for i in range(2)]
    except NameError as error:
        broken = str(error)


print(Body.items, Body.doubled, Body.broken)
try:
    [undefined_later for _ in range(1)]
except NameError as error:
    print(error)
undefined_later = 1
print([last := i for i in range(4)], last)
[x for x in [x for x in range(5) if x % 2] for x in [x, -x]], x
