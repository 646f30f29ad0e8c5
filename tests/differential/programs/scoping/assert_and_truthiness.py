class Falsy:
    def __bool__(self):
        print("asked")
        return False


class Empty:
    def __len__(self):
        return 0


class BadBool:
    def __bool__(self):
        return 1


values = [0, 1, "", "0", [], [0], {}, None, 0.0, float("nan"), (), Falsy(), Empty(), object, ..., b"", range(0), set()]
print([bool(v) for v in values])
print([1 if v else 0 for v in values[:8]], not Falsy(), not Empty() and True)
try:
    bool(BadBool())
except TypeError as error:
    print(error)
for check in (lambda: 1, lambda: Empty()):
    try:
        assert check(), ("tuple message", 1)
        print("passed")
    except AssertionError as error:
        print(error, error.args)
print(__debug__, None is None, 1 == True, [] == [], [] is [], () is (), "" or None, None or 0 or "x", 1 and [] and 2)
print(1 < 2 < 3, 1 < 3 > 2, 3 > 2 == 2, 1 == 1.0 is not None, not 1 == 2, (1 < 2) < 3)
