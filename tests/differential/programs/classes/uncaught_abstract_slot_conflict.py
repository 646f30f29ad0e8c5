# raises ValueError
class Fine:
    __slots__ = ("x",)
    y = 1


print(Fine.y, hasattr(Fine(), "x"))


class Conflict:
    __slots__ = ("x", "limit")
    limit = 10
