def _greet(self, _punctuation="!"):
    return f"hi {self._name}{_punctuation}"


namespace = {"_name": "dyn", "_greet": _greet, "_items": [1, 2], "greet": lambda self: self._greet()}
Dynamic = type("_Dynamic", (), namespace)
d = Dynamic()
print(d._name, d._greet(), d._greet(_punctuation="?"), d.greet(), Dynamic.__name__, Dynamic._items)


class Bag:
    _defaults = {"_color": "red", "size": 1}

    def __init__(self, **kwargs):
        for key, value in {**self._defaults, **kwargs}.items():
            setattr(self, key, value)


Sub = type("Sub", (Bag,), {"_defaults": {"_color": "blue"}})
b = Bag(_extra=True)
print(b._color, b.size, b._extra, Sub()._color, vars(Sub(_z=1)))
setattr(Bag, "_late", lambda self: f"late {self._color}")
print(b._late(), hasattr(Bag, "_late"))
delattr(Bag, "_late")
hasattr(b, "_late")
