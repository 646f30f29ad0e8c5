import functools

@functools.total_ordering
class V:
    def __init__(self, n):
        self._n = n
    def __eq__(self, other):
        return self._n == other._n
    def __lt__(self, other):
        return self._n < other._n

print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)])[0]._n)

class Cell:
    def set(self, state, *, loud=False):
        return state, loud
    on = functools.partialmethod(set, True, loud=True)

print(Cell().on(), functools.reduce(lambda a, b: a * b, [1, 2, 3], 4))
