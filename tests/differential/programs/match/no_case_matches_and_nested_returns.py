def walk(tree):
    match tree:
        case ("leaf", value):
            return [value]
        case ("node", left, right):
            return walk(left) + walk(right)
        case ("neg", inner):
            return [-v for v in walk(inner)]


print(walk(("node", ("leaf", 1), ("neg", ("node", ("leaf", 2), ("leaf", 3))))))
print(walk("unknown"))


def evaluate(expr):
    match expr:
        case int() | float():
            return expr
        case [("+" | "-" | "*") as op, left, right]:
            a, b = evaluate(left), evaluate(right)
            return {"+": a + b, "-": a - b, "*": a * b}[op]
        case ["let", str(name), value, body]:
            return evaluate(substitute(body, name, evaluate(value)))
        case _:
            raise SyntaxError(f"cannot evaluate {expr!r}")


def substitute(expr, name, value):
    match expr:
        case str() if expr == name:
            return value
        case [*parts]:
            return [substitute(p, name, value) for p in parts]
        case other:
            return other


print(evaluate(["let", "x", ["+", 2, 3], ["*", "x", ["-", "x", 1]]]))
