from contextlib import contextmanager


@contextmanager
def never_yields():
    if False:
        yield


@contextmanager
def yields_twice():
    yield 1
    yield 2


@contextmanager
def swallows_and_yields():
    try:
        yield
    except ValueError:
        yield "again"


@contextmanager
def replaces():
    try:
        yield
    except ValueError as error:
        raise TypeError("replaced") from error


for manager in (never_yields, yields_twice, swallows_and_yields, replaces):
    try:
        with manager():
            print("body of", manager.__name__)
            if "yields_twice" != manager.__name__:
                raise ValueError("from body")
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error, repr(error.__cause__))
for bad in (5, object()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)
