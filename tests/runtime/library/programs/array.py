from array import array
from decimal import Decimal

a = array("i", [3, 1, 2])
a.append(5)
a.extend([7, 8])
a.insert(1, -4)
print(a, len(a), a[0], a[-1], a[1:3], list(a), sum(a), max(a), a.index(5), a.count(3), 7 in a, a.typecode, a.itemsize)
a[0] = 9
a[1:3] = array("i", [0, 0, 0])
del a[2]
print(a, a.pop(), a.pop(0), a.tolist(), a.tobytes(), a + a, a * 2, a == array("i", a), a < array("i", [9]))
a.reverse()
a.remove(0)
a += array("i", [1])
a *= 2
print(a, array("d", [1, 2.5]), array("u", "héé"), array("b", b"\x01\xff"), array("d", (Decimal("0.5"),)), array("i"))
a.frombytes(b"\x01\x00\x00\x00")
a.fromlist([4])
print(a, sorted(a), [x for x in reversed(a)], bytes(array("B", [65, 66])), array("d", array("i", [1])))
wrongs = [
    lambda: array("i", ["x"]), lambda: array("i", [1.5]), lambda: array("d", ["x"]), lambda: array("b", [300]), lambda: array("z"),
    lambda: a + [1], lambda: a.extend(array("d", [1])), lambda: a.__setitem__(0, "x"), lambda: a[99], lambda: a.remove(77),
    lambda: a.index(77), lambda: array("i", "abc"), lambda: a.append(None), lambda: a.__setitem__(slice(0, 1), [1]),
    lambda: {a: 1}, lambda: a.fromlist((1,)), lambda: a.fromlist([1, "x"]), lambda: array("i", 3), lambda: a.nothing,
]
for wrong in wrongs:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(a)
