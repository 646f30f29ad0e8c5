words = ["apple", "Bob", "cat", "", "Dog"]
print(list(map(len, words)), list(filter(None, words)), list(filter(str.islower, words)), list(map(pow, [2, 3], [3, 2])))
print(list(zip(words, range(3))), list(zip()), dict(zip("abc", range(5))), list(zip(*[(1, 2), (3, 4)])))
print(sum([[1], [2]], []), sum((0.1, 0.2)), max(words, key=len), min(3, 1, 2), max([], default="none"), max("b", "a", key=ord))
print(any([]), all([]), any(w == "cat" for w in words), all(map(bool, words)), list(enumerate("ab", 5)), list(reversed("abc")))
print(sorted(map(str.lower, words)), callable(map), type(map(len, words)).__name__, next(filter(lambda x: x > 2, [1, 2, 3, 4])))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
m = map(lambda x: 10 // x, [5, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError as error:
    print(error, next(m), next(m, "end"))
print(divmod(17, 5), pow(2, 10), abs(-3), round(2.5), hash("x") == hash("x"))
iter_calls = iter(lambda values=[1, 2, 0, 3]: values.pop(0), 0)
list(iter_calls)
