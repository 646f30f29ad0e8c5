from functools import wraps


def validated(**kinds):
    def decorate(method):
        @wraps(method)
        def wrapper(self, **values):
            for name, kind in kinds.items():
                if not isinstance(values.get(name), kind):
                    raise TypeError(f"{method.__qualname__}: {name} must be {kind.__name__}")
            return method(self, **values)

        return wrapper

    return decorate


class Store:
    def __init__(self):
        self._rows = []

    @validated(name=str, amount=int)
    def add(self, *, name, amount):
        """Add a row."""
        self._rows.append((name, amount))
        return len(self._rows)

    @property
    @validated()
    def size(self):
        return len(self._rows)

    @classmethod
    @validated()
    def empty(cls):
        return cls()


s = Store.empty()
print(s.add(name="a", amount=1), s.add(name="b", amount=2), s.size, Store.add.__doc__)
try:
    s.add(name="c", amount="3")
except TypeError as error:
    print(error)
