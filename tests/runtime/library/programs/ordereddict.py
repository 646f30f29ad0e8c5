from collections import OrderedDict

d = OrderedDict([("b", 1), ("a", 2)], c=3)
print(d, list(d), d.keys(), d.values(), d.items(), len(d), d["a"], "c" in d, d.get("z"))
d.move_to_end("b")
print(list(d.items()), d.popitem(), d.popitem(last=False), d)
d.update(x=1, y=2)
d.move_to_end("y", last=False)
print(d, list(reversed(d)), d == OrderedDict(y=2, c=3, x=1), d == {"x": 1, "c": 3, "y": 2}, d == OrderedDict(x=1, y=2, c=3))
print(d | {"n": 0}, {"n": 0} | d, type({"n": 0} | d).__name__, d.pop("x"), d.pop("x", None), d.setdefault("q", 9))
print(OrderedDict.fromkeys("ab", 0), d.copy() is d, d.copy() == d, isinstance(d, dict), bool(OrderedDict()))
d["self"] = d
print(d)
for wrong in (lambda: OrderedDict().popitem(), lambda: d.move_to_end("none"), lambda: d["none"], lambda: {d: 1}, lambda: d.nothing):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self._size = size
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self._size:
            self.popitem(last=False)
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

cache = LRU(2)
cache["a"], cache["b"] = 1, 2
cache["a"]
cache["c"] = 3
cache.update(d=4)
print(cache, list(cache.keys() & {"d", "z"}), cache.items() >= {("d", 4)})
e = OrderedDict(a=1)
e |= {"b": 2}
print(e, e.keys() == {"a", "b"}, sorted(e.keys() | {"z"}), ("a", 1) in e.items())
