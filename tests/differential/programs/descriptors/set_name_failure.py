# raises RuntimeError TypeError
class NeedsKnownName:
    def __set_name__(self, owner, name):
        if name not in ("id", "title"):
            raise TypeError(f"{owner.__name__} may not have a field called {name!r}")


class Fine:
    id = NeedsKnownName()


print("fine")


class Wrong:
    title = NeedsKnownName()
    colour = NeedsKnownName()
