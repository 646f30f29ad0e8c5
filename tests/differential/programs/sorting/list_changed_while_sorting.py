items = [3, 1, 2]


def key(n):
    items.append(n)
    return n


try:
    items.sort(key=key)
except ValueError as error:
    print(error)
print(items)


class Grumpy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if other.n == 2 or self.n == 2:
            raise RuntimeError("will not be compared")
        return self.n < other.n


group = [Grumpy(3), Grumpy(1), Grumpy(2)]
try:
    group.sort()
except RuntimeError as error:
    print(error)
sorted(g.n for g in group)
