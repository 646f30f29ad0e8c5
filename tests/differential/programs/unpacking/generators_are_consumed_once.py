log = []


def source(n):
    for i in range(n):
        log.append(i)
        yield i


a, b, *rest = source(4)
print(a, b, rest, log)
log.clear()
try:
    a, b = source(10)
except ValueError as error:
    print(error, log)
log.clear()
it = source(5)
first, second = next(it), next(it)
third, *others = it
print(first, second, third, others, next(it, "empty"))
print([*source(2), *source(2)], {**dict.fromkeys(source(2), "v")})
x, y = (i * i for i in range(2))
(x, y), log
