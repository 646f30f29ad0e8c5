class Table:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        return self.cells.get(key, 0)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __contains__(self, key):
        return key in self.cells

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(sorted(self.cells))

    def __missing__(self, key):
        return "never used outside dict"


t = Table()
t["a"] = 1
t["a"] += 5
t[1, 2] = "tuple"
print(t["a"], t[1, 2], t["nope"], "a" in t, "b" not in t, len(t), bool(t))
del t["a"]
print(list(t), len(t))
try:
    del t["gone"]
except KeyError as error:
    print("KeyError", error)


class Bad:
    def __len__(self):
        return -1

    def __contains__(self, x):
        return "truthy"

    def __getitem__(self, i):
        return self.missing


bad = Bad()
print(5 in bad)
for action in (lambda: len(bad), lambda: bad[0], lambda: bad.__setitem__(0, 1), lambda: Table()[[]]):
    try:
        action()
    except (ValueError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
