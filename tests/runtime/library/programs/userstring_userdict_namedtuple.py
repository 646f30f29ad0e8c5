from collections import UserString, UserDict, UserList, namedtuple

s = UserString("{0} and {name:>5}")
print(s.format(1, name="x"), UserString("{a}").format_map({"a": 2}), s.upper(), s + "!", len(s), s[:3], s == str(s), repr(s))

class Table(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

t = Table(A=1)
t["B"] = 2
print(t, dict(t), t.data, "a" in t, UserList([3, 1]) + [2])

P = namedtuple("P", ["x", "y", "class", "x"], rename=True, defaults=[0, 1])
print(P(1, 2), P._fields, P._field_defaults, P(1, 2)._asdict(), P(1, 2)._replace(x=5), P._make([1, 2, 3, 4]), P.__module__)
for wrong in (lambda: namedtuple("P", "a a"), lambda: namedtuple("P", "_a"), lambda: namedtuple("P", "1"), lambda: P()):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
