log = []


def check(name, value):
    log.append(name)
    return value


def run(point):
    match point:
        case (x, y) if check("first", x > y):
            return "first"
        case (x, y) if check("second", y > 10):
            return "second"
        case (x, 0) | (0, x):
            check("third", True)
            return f"third {x}"
        case [a, b] as whole:
            return f"whole {whole} is {a}/{b}"


print([run(p) for p in ((2, 1), (1, 20), (0, 0), (0, 7), (3, 4), None)])
print(log)
match [1, 2, 3]:
    case [first, second]:
        pass
    case [first, *others]:
        pass
(first, others)
