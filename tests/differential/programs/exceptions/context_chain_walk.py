def level(n):
    try:
        if n == 0:
            raise KeyError("root cause")
        level(n - 1)
    except Exception as error:
        if n == 2:
            raise LookupError(f"level {n}") from error
        raise RuntimeError(f"level {n}")


def chain(error):
    while error is not None:
        link = "cause" if error.__cause__ else "context"
        yield f"{type(error).__name__}({error}) via {link}"
        error = error.__cause__ or error.__context__


try:
    level(3)
except RuntimeError as error:
    for line in chain(error):
        print(line)
first, second = ValueError("a"), ValueError("b")
first.__cause__ = second
(first.__suppress_context__, first.__cause__ is second)
