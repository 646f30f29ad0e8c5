class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, other):
        print("iadd")
        self.items.extend(other)
        return self

    def __sub__(self, other):
        print("sub")
        return Bag(*[i for i in self.items if i != other])

    def __imul__(self, n):
        return NotImplemented

    def __mul__(self, n):
        print("mul")
        return Bag(*(self.items * n))

    def __ior__(self, other):
        return "replaced"


bag = same = Bag(1, 2)
bag += [3]
print(bag is same, bag.items)
bag -= 1
print(bag is same, bag.items, same.items)
bag *= 2
print(bag.items)
holder = {"k": same}
holder["k"] += (9,)
print(holder["k"] is same, same.items)
same |= 1
print(same)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)
a = b = [1]
a += (2,)
a = a + [3]
print(a, b)
x = 5
x //= 2
x **= 3
x <<= 2
x ^= 1
x %= 20
x
