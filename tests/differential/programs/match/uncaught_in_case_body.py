# raises SyntaxError
def evaluate(expr):
    match expr:
        case int(n):
            return n
        case [op, *args]:
            values = [evaluate(a) for a in args]
            match op:
                case "sum":
                    return sum(values)
                case "max":
                    return max(values)
        case _:
            raise SyntaxError(f"cannot evaluate {expr!r}")


print(evaluate(["sum", 1, ["max", 2, 5, 3]]))
evaluate(["sum", 1, "two"])
