level = "module"


def outer():
    level = "outer"

    class Middle:
        level = "class"
        captured = level

        def method(self):
            nonlocal_level = level

            def deepest():
                return level, nonlocal_level, self.level, Middle.captured

            return deepest()

        class Inner:
            def method(self):
                return level, Middle.level

        lam = lambda self: level
        comp = [level for _ in range(1)]

    return Middle


Middle = outer()
print(Middle().method(), Middle.Inner().method(), Middle().lam(), Middle.comp, Middle.captured)


def rebinding():
    results = []
    for level in ("a", "b"):
        def show(level=level):
            return level
        results.append(show)
    del level
    return [f() for f in results]


def conditional(flag):
    if flag:
        value = "bound"
    try:
        return value
    except UnboundLocalError as error:
        return type(error).__name__, error.name


def recursive_closure(n):
    def go(k):
        return [k, *go(k - 1)] if k else []

    return go(n)


rebinding(), conditional(True), conditional(False), recursive_closure(3), level
