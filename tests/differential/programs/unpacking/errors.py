def attempt(action):
    try:
        return action()
    except (ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def two(value):
    a, b = value
    return a, b


def starred(value):
    a, b, *c = value
    return a, b, c


def nested(value):
    (a, b), c = value
    return a, b, c


for value in ([1], [1, 2, 3], "ab", 5, {"k": 1, "l": 2}, range(2), None, iter([1, 2]), [], (x for x in [1, 2, 3])):
    print(attempt(lambda: two(value)))
print(attempt(lambda: starred([1])), attempt(lambda: starred("abcd")), attempt(lambda: nested([1, 2])), attempt(lambda: nested(["ab", 3])))
