def counter(step=1):
    counter._calls += 1
    counter.total += step
    return counter._calls


counter._calls = 0
counter.total = 10


def register(function):
    function._registered = True
    _registry.append(function.__name__)
    return function


_registry = []


@register
def _task():
    """Do."""
    return getattr(_task, "_registered", False)


counter()
print(counter(5), counter._calls, counter.total, hasattr(counter, "_missing"), counter.__dict__)
print(_task(), _registry, _task.__doc__, sorted(_task.__dict__))
try:
    counter._nope
except AttributeError as error:
    print(error)
del counter._calls
hasattr(counter, "_calls")
