from array import array, typecodes

numbers = array("i", [1, 2, 3])
numbers.append(4)
numbers.extend([5, 6])
numbers.insert(0, 0)
print(numbers, numbers[2], numbers[1:3], len(numbers), numbers.typecode, numbers.itemsize >= 2, sum(numbers), 3 in numbers)
print(numbers.index(4), numbers.count(1), numbers.pop(), numbers.tolist(), list(reversed(numbers)), numbers * 2 == numbers + numbers)
floats = array("d", (x / 4 for x in range(3)))
floats[0] = -1.5
print(floats, floats.tobytes().hex()[:8], array("u", "hé").tounicode(), sorted(typecodes)[:4])
numbers.remove(5)
numbers.reverse()
print(numbers == array("i", [4, 3, 2, 1, 0]), numbers < array("i", [9]), array("B", b"ab"))
for bad in (lambda: array("i", ["x"]), lambda: array("B", [256]), lambda: array("z"), lambda: numbers.append(1.5), lambda: numbers[99], lambda: numbers.remove(77)):
    try:
        bad()
    except (TypeError, OverflowError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
array("H", [1, 2]).tolist()
