class Version:
    def __init__(self, *parts):
        self.parts = parts

    def _compare(self, other, operation):
        if not isinstance(other, Version):
            return NotImplemented
        return operation(self.parts, other.parts)

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


a, b = Version(1, 2), Version(1, 10)
print(a < b, a > b, a <= a, a >= b, a == Version(1, 2), a != b, sorted([b, a]), min(a, b), len({a, Version(1, 2), b}))
print(a == "v1.2", a != "v1.2", {a: "x"}[Version(1, 2)], a in [b, Version(1, 2)], [b, a].index(Version(1, 2)), [a, a].count(a))
for bad in (lambda: a < 1, lambda: 1 > a, lambda: sorted([a, 1])):
    try:
        bad()
    except TypeError as error:
        print(error)


class NoHash(Version):
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


for value in (NoHash(1), EqOnly(), [], {}, set(), (1, [])):
    try:
        hash(value)
    except TypeError as error:
        print(error)
EqOnly() == object(), EqOnly() != 5, 5 == EqOnly(), EqOnly() in [1, 2]
