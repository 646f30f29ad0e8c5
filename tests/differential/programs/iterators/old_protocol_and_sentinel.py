class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError(i)
        return i * i


class NotIterable:
    __iter__ = None


class BadIter:
    def __iter__(self):
        return 5


s = Squares()
print(list(s), 9 in s, 8 in s, [*zip(s, s)][:2], max(s), sum(s))
for bad in (lambda: list(NotIterable()), lambda: list(BadIter()), lambda: 3 in NotIterable(), lambda: next(s), lambda: list(3), lambda: reversed({1})):
    try:
        print(bad())
    except TypeError as error:
        print(error)
numbers = iter([5, 3, 0, 8])
print(list(iter(lambda: next(numbers), 0)), list(numbers))
state = {"n": 0}


def poll():
    state["n"] += 1
    return state["n"]


print([x for x in iter(poll, 4)], state)
try:
    iter(5, 1)
except TypeError as error:
    print(error)
