def describable(cls):
    def describe(self):
        return f"{cls.__name__}<{', '.join(f'{k}={v}' for k, v in vars(self).items())}>"

    cls.describe = describe
    return cls


registry = {}


def register(name):
    def decorate(cls):
        registry[name] = cls
        cls.registered_as = name
        return cls

    return decorate


def replace_with_subclass(cls):
    class Wrapped(cls):
        def __repr__(self):
            return f"wrapped {cls.__name__}"

    return Wrapped


@register("pt")
@describable
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


@replace_with_subclass
class Plain:
    pass


print(registry["pt"](1, 2).describe(), Point.registered_as, Point is registry["pt"])
(repr(Plain()), Plain.__name__, Plain.__qualname__, Point.describe.__qualname__)
