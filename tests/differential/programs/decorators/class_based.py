import functools


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.count = 0

    def __call__(self, *args, **kwargs):
        self.count += 1
        return self.function(*args, **kwargs)


class Limit:
    def __init__(self, times):
        self.times = times

    def __call__(self, function):
        remaining = self.times

        def wrapper(*args):
            nonlocal remaining
            if remaining == 0:
                raise RuntimeError(f"{function.__name__} may be called {self.times} times")
            remaining -= 1
            return function(*args)

        return wrapper


@CountCalls
def greet(name="you"):
    """Say hello."""
    return f"hello {name}"


@Limit(2)
def once_or_twice(x):
    return x


print(greet(), greet("Bo"), greet.count, greet.__name__, greet.__doc__)
print(once_or_twice(1), once_or_twice(2))
try:
    once_or_twice(3)
except RuntimeError as error:
    print(error)
