import copy
from collections import deque, defaultdict, Counter, OrderedDict, ChainMap, UserDict, namedtuple
from dataclasses import dataclass, field
from enum import Enum
import datetime, decimal, fractions, uuid, random, io, functools, itertools, types

class Node:
    def __init__(self, v):
        self._v, self.items, self.me = v, [v], self

n = Node([1])
c, d = copy.copy(n), copy.deepcopy(n)
print(c._v is n._v, c.me is n, d._v == n._v, d._v is n._v, d.me is d, d.items[0] is d._v)

class Slots:
    __slots__ = ("_a", "b")
s = Slots()
s._a = [1]
t = copy.deepcopy(s)
print(t._a, t._a is s._a, hasattr(t, "b"), copy.copy(s)._a is s._a)

class Color(Enum):
    RED = 1

@dataclass(frozen=True)
class F:
    x: list

class Hooked:
    def __init__(self, n):
        self.n = n
    def __copy__(self):
        return Hooked("copied")
    def __deepcopy__(self, memo):
        new = Hooked("deep")
        memo[id(self)] = new
        new.inner = copy.deepcopy(self.n, memo)
        return new

h = Hooked([1])
pair = copy.deepcopy([h, h])
print(copy.copy(h).n, pair[0].n, pair[0] is pair[1], pair[0].inner)

class Sub(dict):
    pass
class SubList(list):
    pass
class Error(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code
P = namedtuple("P", "a b")
x = Sub(a=[1])
x.extra = [2]
y = copy.deepcopy(x)
print(y, y.extra, y["a"] is x["a"], copy.deepcopy(SubList([[1]])), copy.deepcopy(Error(5)).code)
values = [
    deque([[1]], 3), defaultdict(list, a=[1]), Counter("aab"), OrderedDict(a=[1]), ChainMap({1: 2}), UserDict(a=[1]), P([1], 2),
    datetime.datetime(2020, 1, 1), datetime.timedelta(1), decimal.Decimal("1.5"), fractions.Fraction(1, 3), Color.RED, F([1]),
    uuid.UUID(int=5), {1, 2}, frozenset([1]), bytearray(b"x"), range(3), (1, [2]), {"k": (1, [2])}, None, len, int, slice(1),
    types.SimpleNamespace(a=[1], _b=2), ValueError("m", [1]),
]
for value in values:
    one, two = copy.copy(value), copy.deepcopy(value)
    print(type(one).__name__, one is value, two is value, repr(one) == repr(value), repr(two))
r = random.Random(3)
print(copy.deepcopy(r).random() == r.random(), copy.copy(io.StringIO("abc")).read(), next(copy.copy(itertools.count(4))))
p = copy.deepcopy(functools.partial(max, [1], key=None))
print(p.args, p.keywords, next(copy.copy(iter([7, 8]))))
shared = [1]
m = {}
print(copy.deepcopy([shared, shared], m)[0] is not shared, copy.deepcopy({1: shared, 2: shared}))
for wrong in ((i for i in ()), copy):
    for how in (copy.copy, copy.deepcopy):
        try:
            how(wrong)
        except TypeError as error:
            print(error)


class Tree:
    def __init__(self, parent=None):
        self.parent, self.children = parent, []
    def __deepcopy__(self, memo):
        new = Tree()
        memo[id(self)] = new
        new.parent = copy.deepcopy(self.parent, memo)
        new.children = copy.deepcopy(self.children, memo)
        return new

root = Tree()
root.children += [Tree(root), Tree(root)]
new = copy.deepcopy(root)
print(new.children[0].parent is new, new.children[1].parent is new, new is root)
