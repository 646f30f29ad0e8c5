import copy

inner = [1, 2]
original = {"a": inner, "b": (inner, "x"), "c": {"d": inner}}
shallow, deep = copy.copy(original), copy.deepcopy(original)
inner.append(3)
print(shallow["a"], deep["a"], shallow["a"] is inner, deep["b"][0] is deep["a"], deep["c"]["d"] is deep["a"])
cycle = [1]
cycle.append(cycle)
twin = copy.deepcopy(cycle)
print(twin[1] is twin, copy.copy(inner) == inner, copy.deepcopy((1, "a")) == (1, "a"))


class Point:
    def __init__(self, x, tags):
        self.x, self.tags = x, tags


class Counted:
    copies = 0

    def __copy__(self):
        Counted.copies += 1
        return self

    def __deepcopy__(self, memo):
        Counted.copies += 10
        return Counted()


p = Point(1, ["t"])
q, r = copy.copy(p), copy.deepcopy(p)
p.tags.append("u")
print(q.tags, r.tags, q is p, type(r).__name__, vars(r))
c = Counted()
print(copy.copy(c) is c, copy.deepcopy([c, c])[0] is c, Counted.copies, copy.copy(5), copy.deepcopy(len) is len, copy.copy({1, 2}), copy.copy(Point) is Point)
copy.deepcopy({"k": {1: [2]}})
