log = []


def note(x):
    log.append(x)
    return x


lazy = (note(i) for i in range(100) if note(-i) <= 0)
print(log)
print(next(lazy), next(lazy))
print(log)
limit = 3
bound_late = (i for i in range(10) if i < limit)
limit = 5
print(list(bound_late))
source = [1, 2, 3]
doubled = (x * 2 for x in source)
source.append(4)
source = []
list(doubled)
