from functools import wraps


def trace(function=None, *, prefix=">"):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
            print(f"{prefix} {f.__name__}({shown})")
            result = f(*args, **kwargs)
            print(f"{prefix} = {result!r}")
            return result

        return wrapper

    return decorate if function is None else decorate(function)


@trace
def add(a, b=2):
    """Add two numbers."""
    return a + b


@trace(prefix="##")
def shout(text: str) -> str:
    return text.upper()


print(add(1), add(1, b=5), shout("hey"))
print(add.__name__, add.__doc__, add.__qualname__, shout.__annotations__, add.__module__)
