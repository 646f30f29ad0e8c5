import functools

def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        "inner doc"
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

@logged
def add(a: int, b: int) -> int:
    "adds"
    return a + b

print(add.__name__, add.__qualname__, add.__doc__, add.__module__, add.__annotations__, add(1, 2), add.calls)
add.tag = "t"
print(logged(add).tag)

class Counted:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self._f, self.count = f, 0
    def __call__(self, *args):
        self.count += 1
        return self._f(*args)

@Counted
def square(x):
    return x * x

print(square(3), square.count, square.__name__, square.__doc__)
partial = functools.update_wrapper(functools.partial(add, 1), add)
print(partial(2), partial.__name__)
print(functools.wraps(add, assigned=("__doc__",), updated=())(lambda: 0).__name__)
