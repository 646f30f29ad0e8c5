from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sorted(c.elements())[:4], c.total(), c - Counter("miss"), c & Counter("sip"), +Counter(a=-1, b=2), c.subtract("ss"), c["s"])
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    d[k].append(v)
print(d, dict(d), d.default_factory, "zz" in d, d["zz"], "zz" in d, defaultdict(lambda: "?")["any"])
q = deque([1, 2, 3], maxlen=4)
q.appendleft(0)
q.append(4)
q.rotate(1)
q.extend("x")
print(q, q.popleft(), q.pop(), q.maxlen, q.index(2) if 2 in q else "gone", list(reversed(q)), q.count(1), deque("abc") == deque(["a", "b", "c"]))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
m = ChainMap({"x": 1}, {"x": 2, "y": 3})
m["y"] = 30
print(m, m["x"], m.maps, m.new_child({"x": 0})["x"], m.parents["y"], dict(m), sorted(m))
P = namedtuple("P", "x, y", defaults=(0,))
print(P(1), P(x=1, y=2)._replace(x=9), P._fields, P(3).x + P(3)[1], P(1) == (1, 0), UserString("abc").upper(), UserList([1]) + [2], UserDict(a=1)["a"])
try:
    deque([1]).remove(5)
except ValueError as error:
    print(error)
