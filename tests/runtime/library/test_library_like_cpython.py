"""Each replaced part of the library, beside CPython's own: the same programs, the same output, the same exceptions."""

from __future__ import annotations

import pytest
from processes import Interpreter

PROGRAMS = {
    "dataclass options": """
from dataclasses import MISSING, Field, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
import typing

@dataclass
class Point:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)
    count: typing.ClassVar[int] = 7
    seed: InitVar[int] = 5

    def __post_init__(self, seed):
        self.total = self.x + self.y + seed

p = Point(1, seed=10)
print(p, p.total, Point.count, p == Point(1, seed=3), Point.__doc__)
print([(f.name, f.type, f.default is MISSING, f.init, f.kw_only) for f in fields(Point)])
print(asdict(p), astuple(p), replace(p, x=9, seed=0))
print(is_dataclass(p), is_dataclass(Point), is_dataclass(3), isinstance(fields(p)[0], Field))
for wrong in (lambda: Point(), lambda: Point(1, z=2), lambda: replace(p, q=1), lambda: asdict(3), lambda: fields(3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
""",
    "dataclass order and frozen": """
from dataclasses import dataclass, field, replace, FrozenInstanceError

@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)

a, b = Version(1, 2, "x"), Version(1, 3)
print(a < b, a >= b, sorted([b, a]), hash(a) == hash(Version(1, 2)), {a: 1}[Version(1, 2, "y")])
for act in (lambda: setattr(a, "major", 2), lambda: delattr(a, "major"), lambda: setattr(a, "other", 2)):
    try:
        act()
    except FrozenInstanceError as error:
        print(type(error).__name__, error)
try:
    a < (1, 2)
except TypeError as error:
    print(error)
""",
    "dataclass slots": """
from dataclasses import dataclass, fields

@dataclass(slots=True)
class Base:
    x: int
    _y: int = 3

@dataclass(slots=True, frozen=True, weakref_slot=True)
class Alone:
    a: int = 1
    _b: tuple = ()

@dataclass(slots=True)
class Child(Base):
    z: int = 0

    def total(self):
        return self.x + self._y + self.z

c = Child(1, 2, 3)
print(c, c.total(), Child.__slots__, Base.__slots__, Alone.__slots__, Alone(_b=(1,))._b)
try:
    c.other = 1
except AttributeError as error:
    print(error)
try:
    Base.__new__(Base)._y
except AttributeError as error:
    print(error)
""",
    "dataclass private fields": """
from dataclasses import dataclass, field, fields, asdict, astuple, replace, InitVar, FrozenInstanceError

@dataclass(order=True)
class Account:
    owner: str
    _balance: int = 0
    _log: list = field(default_factory=list, repr=False)
    _rate: InitVar[float] = 0.5

    def __post_init__(self, _rate):
        self._interest = self._balance * _rate

a = Account("ann", _balance=10, _rate=0.1)
print(a, a._balance, a._interest, a._log)
print(asdict(a), astuple(a), [f.name for f in fields(a)], replace(a, _balance=4, _rate=1)._balance)
print(Account.__doc__)
match a:
    case Account(owner, balance, log):
        print(owner, balance, log)
for wrong in (lambda: Account(), lambda: Account("b", __balance=3), lambda: Account("b", 1, 2, 3, 4)):
    try:
        wrong()
    except TypeError as error:
        print(error)

@dataclass(frozen=True)
class Key:
    _value: int

k = Key(_value=3)
print(hash(k) == hash(Key(3)), k)
try:
    k._value = 4
except FrozenInstanceError as error:
    print(error)
""",
    "dataclass string annotations": """
from __future__ import annotations
import dataclasses
import typing
from dataclasses import dataclass, InitVar, KW_ONLY
from typing import ClassVar
import typing as t

@dataclass
class A:
    x: int
    shared: ClassVar[int] = 3
    also: typing.ClassVar = 4
    third: t.ClassVar[int] = 5
    given: InitVar[int] = 6
    given_too: dataclasses.InitVar[int] = 7
    _: KW_ONLY
    last: str = "l"

    def __post_init__(self, given, given_too):
        self.sum = given + given_too

print(A(1), A(1).sum, [f.name for f in dataclasses.fields(A)], A(1, 2, 3, last="m").sum)
try:
    A(1, 2, 3, "m")
except TypeError as error:
    print(error)
""",
    "dataclass keyword-only and inheritance": """
from dataclasses import dataclass, field, fields

@dataclass(kw_only=True)
class A:
    a: int = 1
    b: int

@dataclass
class B(A):
    c: int = 0
    a: int = field(default=5, kw_only=False)

print(A(b=2), B(3, b=4), [(f.name, f.kw_only) for f in fields(B)])

@dataclass
class C:
    x: int
    def __eq__(self, other):
        return "own"
    def __repr__(self):
        return "C!"

print(C(1) == C(2), C(1))

@dataclass(eq=False, repr=False, init=False)
class D:
    x: int = 3

d = D()
print(d.x, d == D(), "D object" in repr(d))
""",
    "dataclass mistakes": """
from dataclasses import InitVar, dataclass, field
import dataclasses

def attempt(make):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)

def mutable():
    @dataclass
    class A:
        _items: list = []
def order():
    @dataclass
    class A:
        _x: int = 1
        _y: int
def no_annotation():
    @dataclass
    class A:
        _x = field()
def both():
    field(default=1, default_factory=list)
def unsafe():
    @dataclass(unsafe_hash=True)
    class A:
        x: int
        def __hash__(self):
            return 1
def frozen_from_plain():
    @dataclass
    class A:
        x: int
    @dataclass(frozen=True)
    class B(A):
        y: int
def order_without_eq():
    @dataclass(order=True, eq=False)
    class A:
        x: int
def weakref_without_slots():
    @dataclass(weakref_slot=True)
    class A:
        x: int
def replaced():
    @dataclass
    class A:
        _x: int = field(init=False, default=1)
    dataclasses.replace(A(), _x=2)
def needs_initvar():
    @dataclass
    class A:
        _x: InitVar[int]
    dataclasses.replace(A(1))
def own_slots():
    @dataclass(slots=True)
    class A:
        __slots__ = ("x",)
        x: int
for make in (mutable, order, no_annotation, both, unsafe, frozen_from_plain, order_without_eq, weakref_without_slots,
             replaced, needs_initvar, own_slots):
    attempt(make)
""",
    "dataclass nested asdict": """
from dataclasses import dataclass, asdict, astuple, field
from collections import namedtuple, OrderedDict, defaultdict

Pair = namedtuple("Pair", "a b")

@dataclass
class Inner:
    _v: int

@dataclass
class Outer:
    inner: Inner
    many: list
    table: dict
    pair: Pair
    rest: tuple = ()

o = Outer(Inner(1), [Inner(2), 3], {"k": Inner(4)}, Pair(Inner(5), 6), (Inner(7),))
d = asdict(o)
print(d)
d["many"].append(1)
print(len(o.many), astuple(o), asdict(o, dict_factory=OrderedDict)["inner"])
print(asdict(o, dict_factory=lambda items: [name for name, _ in items]))
print(astuple(o, tuple_factory=list))
""",
    "dataclass with names that have rules": """
from dataclasses import dataclass, asdict, replace

@dataclass(order=True)
class Picture:
    width: int
    format: str = "png"
    obj: object = None

p = Picture(3, format="gif")
print(p, p.format, asdict(p), replace(p, format="jpg"), p == Picture(3, "gif"), p < Picture(4))
match p:
    case Picture(w, f, o):
        print(w, f, o)
print(hash(Picture) is not None, [p.format for p in sorted([Picture(2), Picture(1)])])
""",
    "dataclass descriptor and generic": """
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from abc import ABC, abstractmethod

T = TypeVar("T")

@dataclass
class Box(Generic[T]):
    value: T

class Shape(ABC):
    @abstractmethod
    def area(self): ...

@dataclass
class Square(Shape):
    side: float
    def area(self):
        return self.side ** 2

class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, instance, owner):
        if instance is None:
            return 1
        return getattr(instance, self.name)
    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} is negative")
        setattr(instance, self.name, value)

@dataclass
class Amount:
    n: int = Positive()

print(Box[int](3), Box("x").value, Square(2).area(), Amount(), Amount(5).n, Amount(2))
try:
    Amount(-1)
except ValueError as error:
    print(error)
""",
    "wraps": """
import functools

def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        "inner doc"
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

@logged
def add(a: int, b: int) -> int:
    "adds"
    return a + b

print(add.__name__, add.__qualname__, add.__doc__, add.__module__, add.__annotations__, add(1, 2), add.calls)
add.tag = "t"
print(logged(add).tag)

class Counted:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self._f, self.count = f, 0
    def __call__(self, *args):
        self.count += 1
        return self._f(*args)

@Counted
def square(x):
    return x * x

print(square(3), square.count, square.__name__, square.__doc__)
partial = functools.update_wrapper(functools.partial(add, 1), add)
print(partial(2), partial.__name__)
print(functools.wraps(add, assigned=("__doc__",), updated=())(lambda: 0).__name__)
""",
    "lru_cache": """
import functools

calls = []

@functools.lru_cache(maxsize=2)
def slow(x):
    calls.append(x)
    return x * 2

print([slow(n) for n in (1, 2, 1, 3, 1, 2)], calls, slow.cache_info(), slow.__name__)
slow.cache_clear()
print(slow.cache_info(), slow.cache_parameters())

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), fib.cache_info().currsize)

class A:
    @functools.lru_cache
    def m(self, x):
        "doc"
        return x + 1

print(A().m(1), A.m.__doc__)
try:
    slow([1])
except TypeError as error:
    print(error)
""",
    "cached_property": """
import functools

class Data:
    def __init__(self, n):
        self._n = n
    @functools.cached_property
    def squares(self):
        "squares doc"
        print("computing")
        return [i * i for i in range(self._n)]
    @functools.cached_property
    def _private(self):
        print("computing private")
        return self._n + 1

d = Data(3)
print(d.squares, d.squares, d._private, d._private, Data.squares.__doc__, Data.squares.attrname, "squares" in d.__dict__)
del d.squares
print(d.squares)
d.squares = 5
print(d.squares)

class Slotted:
    __slots__ = ()
    @functools.cached_property
    def x(self):
        return 1

try:
    Slotted().x
except TypeError as error:
    print(error)

def late():
    class Late:
        x = None
    Late.y = functools.cached_property(lambda self: 1)
    return Late().y
try:
    late()
except TypeError as error:
    print(error)
""",
    "singledispatch": """
from functools import singledispatch, singledispatchmethod
from collections.abc import Mapping, Sequence
from typing import Union

@singledispatch
def show(x, depth=0):
    "shows"
    return f"object {x}"

@show.register
def _(x: int, depth=0):
    return f"int {x} {depth}"

@show.register(list)
@show.register(tuple)
def _(x, depth=0):
    return [show(i, depth + 1) for i in x]

@show.register
def _(x: Mapping, depth=0):
    return "mapping"

@show.register
def _(x: "str | bytes", depth=0):
    return "text"

@show.register
def _(x: Union[float, complex], depth=0):
    return "number"

print(show(1), show([1, (2.5,)]), show({}), show("s"), show(b""), show(1j), show(None), show.__name__, show.__doc__)
print(show.dispatch(bool)(True), show.registry[float](1.0), sorted(k.__name__ for k in show.registry))

class Printer:
    @singledispatchmethod
    def put(self, x):
        return "other"
    @put.register
    def _(self, x: int):
        return "an int"
    @singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, "other"
    @make.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, "str"

print(Printer().put(1), Printer().put("x"), Printer.make("s"), Printer.make(1))
for wrong in (lambda: show(), lambda: show.register(1, print), lambda: show.register(lambda x: x)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split(" at 0x")[0])
""",
    "total_ordering and partialmethod": """
import functools

@functools.total_ordering
class V:
    def __init__(self, n):
        self._n = n
    def __eq__(self, other):
        return self._n == other._n
    def __lt__(self, other):
        return self._n < other._n

print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)])[0]._n)

class Cell:
    def set(self, state, *, loud=False):
        return state, loud
    on = functools.partialmethod(set, True, loud=True)

print(Cell().on(), functools.reduce(lambda a, b: a * b, [1, 2, 3], 4))
""",
    "OrderedDict": """
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
""",
    "UserString UserDict namedtuple": """
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
""",
    "array": """
from array import array
from decimal import Decimal

a = array("i", [3, 1, 2])
a.append(5)
a.extend([7, 8])
a.insert(1, -4)
print(a, len(a), a[0], a[-1], a[1:3], list(a), sum(a), max(a), a.index(5), a.count(3), 7 in a, a.typecode, a.itemsize)
a[0] = 9
a[1:3] = array("i", [0, 0, 0])
del a[2]
print(a, a.pop(), a.pop(0), a.tolist(), a.tobytes(), a + a, a * 2, a == array("i", a), a < array("i", [9]))
a.reverse()
a.remove(0)
a += array("i", [1])
a *= 2
print(a, array("d", [1, 2.5]), array("u", "héé"), array("b", b"\\x01\\xff"), array("d", (Decimal("0.5"),)), array("i"))
a.frombytes(b"\\x01\\x00\\x00\\x00")
a.fromlist([4])
print(a, sorted(a), [x for x in reversed(a)], bytes(array("B", [65, 66])), array("d", array("i", [1])))
wrongs = [
    lambda: array("i", ["x"]), lambda: array("i", [1.5]), lambda: array("d", ["x"]), lambda: array("b", [300]), lambda: array("z"),
    lambda: a + [1], lambda: a.extend(array("d", [1])), lambda: a.__setitem__(0, "x"), lambda: a[99], lambda: a.remove(77),
    lambda: a.index(77), lambda: array("i", "abc"), lambda: a.append(None), lambda: a.__setitem__(slice(0, 1), [1]),
    lambda: {a: 1}, lambda: a.fromlist((1,)), lambda: a.fromlist([1, "x"]), lambda: array("i", 3), lambda: a.nothing,
]
for wrong in wrongs:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(a)
""",
    "copy": """
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
""",
    "SimpleNamespace": """
from types import SimpleNamespace
n = SimpleNamespace(a=1, _b=[2])
n.c, n._d = n, 3
print(n, n._b, n == SimpleNamespace(a=1, _b=[2], c=n, _d=3), n._d, vars(n)["a"], SimpleNamespace(), hasattr(n, "_b"))
del n._b

class Sub(SimpleNamespace):
    def total(self):
        return self.a + self._x
print(Sub(a=1, _x=2), Sub(a=1, _x=2).total(), hasattr(n, "_b"))
for wrong in (lambda: n.nothing, lambda: n._b, lambda: hash(n), lambda: n < n):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "attrgetter and methodcaller": """
from operator import attrgetter, methodcaller, itemgetter
import datetime

class A:
    def __init__(self, n):
        self._n, self.inner = n, None
    def scale(self, by, *, plus=0):
        return self._n * by + plus

a, b = A(2), A(1)
a.inner = b
print(attrgetter("_n")(a), attrgetter("inner._n", "_n")(a), [x._n for x in sorted([a, b], key=attrgetter("_n"))])
print(methodcaller("scale", 3, plus=1)(a), methodcaller("upper")("x"), methodcaller("format", 1)("<{}>"))
print(attrgetter("a", "b.c"), methodcaller("f", 1, k=2), attrgetter("year")(datetime.date(2020, 1, 1)), itemgetter(1, 0)("ab"))
for wrong in (lambda: attrgetter(1), lambda: attrgetter(), lambda: attrgetter("nope")(a), lambda: methodcaller(), lambda: methodcaller(1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).replace("attrgetter.__init__() missing 1 required positional argument: 'attr'", "arguments").replace("attrgetter expected 1 argument, got 0", "arguments").replace("methodcaller.__init__() missing 1 required positional argument: 'name'", "arguments").replace("methodcaller needs at least one argument, the method name", "arguments"))
""",
    "Formatter": """
import string

class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)
    def format_field(self, value, spec):
        return super().format_field(value, spec) if spec != "x" else "X"

f = Default()
print(f.format("{0} {name} {a!u} {1:x} {2[k]} {3.real:>4} {}".replace(" {}", ""), 1, 2, {"k": 3}, 4, a="b"))
print(string.Formatter().vformat("{} {}", (1, 2), {}), list(f.parse("a{b!r:c}d")), f.get_field("0.real", (5,), {}))
for wrong in (lambda: string.Formatter().format("{x}"), lambda: string.Formatter().format("{0}{}", 1), lambda: string.Formatter().format("{0.q}", 1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "csv": """
import csv, io

text = 'a,b\\r\\n1,"x, ""y"" z"\\r\\n2,\\r\\n'
r = csv.reader(io.StringIO(text))
print(next(r), r.line_num, list(r), r.dialect.delimiter)
print(list(csv.DictReader(io.StringIO(text))), list(csv.DictReader(["p,q", "1,2,3", "4"], restkey="r", restval="v")))
out = io.StringIO()
w = csv.writer(out, delimiter=";", quoting=csv.QUOTE_NONNUMERIC)
print(w.writerow(["a", 1, None, 2.5]), w.writerows([(1, "b;"), ["c"]]), repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, fieldnames=["x", "y"], extrasaction="ignore")
d.writeheader()
d.writerow({"x": 1, "y": 2, "z": 3})
d.writerows([{"x": 3}])
print(repr(out.getvalue()), csv.list_dialects())
csv.register_dialect("pipe", delimiter="|")
print(list(csv.reader(["a|b"], "pipe")), csv.get_dialect("pipe").delimiter, csv.Sniffer().sniff("a;b\\nc;d\\n").delimiter)

class Semi(csv.excel):
    delimiter = ";"
print(list(csv.reader(["a;b"], dialect=Semi)), list(csv.reader(x for x in ["1,2"])))
wrongs = [
    lambda: list(csv.reader([b"a"])), lambda: csv.reader(3), lambda: csv.reader([], delimiter=""), lambda: csv.writer(3),
    lambda: w.writerow(5), lambda: csv.DictWriter(out, ["x"]).writerow({"y": 1}), lambda: list(csv.reader(["a"], "nope")),
    lambda: next(csv.reader([])),
]
for wrong in wrongs:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "pprint": """
import pprint, io
from dataclasses import dataclass
from collections import OrderedDict, namedtuple, defaultdict, UserString
from types import SimpleNamespace

@dataclass
class Item:
    name: str
    _price: float
    tags: list

items = [Item("long name number %d" % i, i * 1.5, ["tag%d" % j for j in range(6)]) for i in range(3)]
pprint.pprint(items)
pprint.pprint(SimpleNamespace(alpha="a" * 40, _beta="b" * 40))
pprint.pp({"b": 1, "a": {"nested": list(range(30))}}, width=40, compact=True)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=True)
pprint.pprint(defaultdict(list, key=["v" * 60, "w" * 60]))
print(pprint.pformat("word " * 30, width=40), pprint.saferepr([1]), pprint.isreadable([1]), pprint.isrecursive(items))
s = io.StringIO()
pprint.pprint([1, 2], stream=s)
print(s.getvalue())
recursive = [1]
recursive.append(recursive)
print(pprint.isrecursive(recursive))

class Printer(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, float):
            return f"{object:.1f}", True, False
        return super().format(object, context, maxlevels, level)
Printer(indent=2, depth=2).pprint([1.25, [2.55, [3]]])
""",
    "traceback": """
import traceback, io, sys

class Own(Exception):
    pass

class Thing:
    def _helper(self):
        raise Own("deep", self._missing)

def outer():
    try:
        Thing()._helper()
    except AttributeError as error:
        raise ValueError("outer") from error

try:
    outer()
except ValueError as error:
    text = traceback.format_exc()
    print(text)
    traceback.print_exc(file=sys.stdout)
    print("".join(traceback.format_exception(error)) == text, traceback.format_exception_only(error))
    print(traceback.format_exc(limit=1, chain=False))
    print(traceback.format_exception_only(type(error), error))
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t")])
except ExceptionGroup:
    print(traceback.format_exc())
try:
    try:
        1 / 0
    finally:
        [][1]
except IndexError as error:
    error.add_note("a note")
    out = io.StringIO()
    traceback.print_exception(error, file=out)
    print(out.getvalue())
try:
    raise SyntaxError("bad", ("<script>", 1, 3, "a b c", 1, 4))
except SyntaxError:
    print(traceback.format_exc())
print(traceback.format_exc())
for wrong in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, ValueError())):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "contextlib": """
import contextlib, io, sys

@contextlib.contextmanager
def tag(name):
    "makes a tag"
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print(f"</{name}>")

with tag("b") as t:
    print(t)
with tag("c"):
    raise ValueError("inside")

@tag("deco")
def decorated():
    "doc"
    return 5

print(decorated(), decorated.__name__, tag.__name__, tag.__doc__)

class Cm(contextlib.ContextDecorator):
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, *exc):
        print("exit", exc[0])
        return True

@Cm()
def fails():
    raise KeyError("k")

print(fails())
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
    print("hidden")
    print("error", file=sys.stderr)
    sys.stdout.write("direct")
    with contextlib.redirect_stdout(io.StringIO()) as inner:
        print("deeper")
    print(inner.getvalue())
print(repr(out.getvalue()), contextlib.nullcontext(3).enter_result)
with contextlib.ExitStack() as stack:
    stack.callback(print, "callback")
    stack.enter_context(tag("s"))
with contextlib.suppress(ZeroDivisionError):
    1 / 0
for wrong in (lambda: contextlib.contextmanager(lambda: iter(()))().__enter__(), lambda: next(iter(tag))):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
""",
    "queue": """
import queue

q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.qsize(), q.get(), q.get_nowait(), q.empty(), q.maxsize)
for wrong in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(block=False), lambda: q.get(timeout=-1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
q.put(1), q.put(2)
for wrong in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.01), lambda: q.put(3, False)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
for _ in range(4):
    q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)
l, p, s = queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()
for i in (3, 1, 2):
    l.put(i), p.put((i, "x")), s.put(i)
print([l.get() for _ in range(3)], [p.get() for _ in range(3)], [s.get() for _ in range(3)], s.empty())
""",
    "time conversions": """
import time, datetime

t = time.gmtime(86400 * 365.5)
print(t, time.asctime(t), time.ctime(0), time.localtime(0) == time.gmtime(0), time.mktime(t), time.strftime("%Y-%m-%d %H:%M:%S %Z", t))
print(time.strptime("2020-02-29", "%Y-%m-%d"), time.timezone, time.altzone, time.daylight, time.tzname[0])
print(time.mktime((2020, 13, 40, 25, 61, 61, 0, 0, 0)), time.mktime((1970, 1, 1, 0, 0, 0, 0, 0, 0)), time.mktime((2021, 0, 1, 0, 0, 0, 0, 0, -1)))
print(datetime.datetime.fromtimestamp(0), datetime.datetime.strptime("3 Mar 2021", "%d %b %Y"), datetime.datetime(2020, 1, 1).astimezone().tzname())
wrongs = [
    lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.sleep(float("nan")), lambda: time.sleep(1e30), lambda: time.sleep(None),
    lambda: time.mktime(3), lambda: time.mktime((1, 2)), lambda: time.strftime(3), lambda: time.gmtime("x"), lambda: time.asctime(3),
    lambda: time.sleep(10 ** 30), lambda: time.strptime("x", "%Y"),
]
for wrong in wrongs:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
""",
    "random seeded": """
import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(100), 3), random.uniform(1, 2))
x = list(range(10))
random.shuffle(x)
print(x, random.choices("ab", weights=[1, 9], k=5), random.gauss(0, 1), random.getrandbits(70), random.randbytes(4))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random(), random.betavariate(1, 2), random.triangular(), random.expovariate(2), random.vonmisesvariate(1, 2))
r = random.Random("seed")
print(r.random(), random.Random(1.5).random(), random.Random(b"x").random(), r.normalvariate(0, 1), r.randrange(0, 100, 7))

class Half(random.Random):
    def random(self):
        return 0.5
print(Half().randint(1, 10), Half().choice([1, 2, 3]), isinstance(r, random.Random))
for wrong in (lambda: random.choice([]), lambda: random.Random([]), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.seed(())):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
import statistics
print(statistics.NormalDist(0, 1).samples(3, seed=5), statistics.NormalDist(10, 2).cdf(12), statistics.NormalDist(1, 2) + 3)
""",
    "logging": """
import logging, sys

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s|%(name)s|%(message)s|%(funcName)s|%(lineno)d", stream=sys.stdout)
log = logging.getLogger("app.part")
def work():
    log.debug("x=%d y=%s", 1, [2])
    log.info("plain")
    log.warning("%(a)s", {"a": 1})
work()
try:
    {}["k"]
except KeyError:
    log.exception("failed %s", "here")
    log.error("with info", exc_info=True)
log.setLevel("ERROR")
log.warning("not shown")
print(log.isEnabledFor(logging.WARNING), log.getEffectiveLevel(), log, logging.getLogger(), log.parent.name, log.name)
logging.getLogger("app").setLevel(logging.CRITICAL)
print(logging.getLogger("app.other").getEffectiveLevel(), logging.getLogger("app").getChild("x").name, logging.getLevelName(30))
logging.log(35, "odd level")
logging.critical("root")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname:>8} {message} {extra}", style="{"))
own = logging.getLogger("own")
own.propagate = False
own.addHandler(handler)
own.warning("styled", extra={"extra": "E"})
own.removeHandler(handler)
dollar = logging.Formatter("$levelname-$message", style="$")
print(dollar.format(logging.LogRecord("n", 40, "p", 1, "m %s", ("a",), None)), own.handlers, own.hasHandlers())
for wrong in (lambda: log.setLevel("NOPE"), lambda: log.log("x", "m"), lambda: logging.basicConfig(nope=1, force=True), lambda: log.error("m", extra={"message": 1}), lambda: logging.Formatter("x", style="?")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "logging without configuration": """
import logging, sys, io, contextlib
logging.getLogger("x").warning("last %s", "resort")
logging.getLogger("x").info("nothing")
logging.warning("basic")
logging.getLogger("x").error("now basic")
""",
    "warnings": """
import warnings

def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)
for _ in range(2):
    old()
warnings.warn("shown")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded", RuntimeWarning)
    old()
print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as error")
    except UserWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message=".*quiet.*")
    warnings.warn("be quiet now")
for wrong in (lambda: warnings.warn("x", 3), lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "print": """
import io, sys

class Shout:
    def __init__(self):
        self.pieces = []
    def write(self, text):
        self.pieces.append(text)

class Chatty:
    def __str__(self):
        print("(asked)")
        return "chatty"

print(), print(1, "a", None, [1], sep="-", end="!\\n"), print("x", end=""), print("y", sep=None, end=None)
print("first", Chatty(), "last", flush=True)
s = Shout()
print(1, 2, sep=", ", file=s)
print(s.pieces)
out = io.StringIO()
print("to buffer", file=out)
print(repr(out.getvalue()), print(end=""))
class Text(str):
    def __str__(self):
        return "inner"
print(Text("outer"), Text("a"), sep=Text("|"))
sys.stdout.write("written\\n")
sys.stdout.writelines(["a", "b\\n"])
print(sys.stdout.isatty(), sys.stdin.read())
wrongs = [lambda: print(1, sep=1), lambda: print(1, end=b""), lambda: print(1, file=3), lambda: print(1, nope=2), lambda: sys.stdout.write(3), lambda: print(1, file=s, flush=True)]
for wrong in wrongs:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "sys": """
import sys
print(sys.maxsize, type(sys.argv), sys.version_info[:2], sys.platform, sys.byteorder, sys.getsizeof(1), sys.intern("a"))
print(sys.implementation.name, sys.float_info.max, sys.hash_info.width, sys.getdefaultencoding(), sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exc_info()[:2], sys.exception() is error)
print(sys.exc_info())
try:
    sys.exit(3)
except SystemExit as stop:
    print(stop.code)
for wrong in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.intern(3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
""",
    "hashlib and uuid and secrets": """
import hashlib, hmac, uuid, secrets
print(hashlib.new("sha256", b"x").hexdigest() == hashlib.sha256(b"x").hexdigest(), hashlib.new("SHA1").name, hashlib.new("sha3-256").digest_size)
print(hmac.new(b"k", b"m", "sha256").hexdigest(), hmac.new(b"k", b"m", hashlib.md5).name, hmac.digest(b"k", b"m", "sha1"))
u = uuid.uuid4()
print(u.version, u.variant, uuid.uuid1(node=5, clock_seq=3).node, uuid.uuid1().version, uuid.uuid5(uuid.NAMESPACE_DNS, "a"), uuid.UUID(str(u)) == u)
print(len(secrets.token_hex(4)), len(secrets.token_bytes()), secrets.randbelow(1), secrets.choice([7]), 0 <= secrets.randbits(3) < 8, len(secrets.token_urlsafe(8)))
for wrong in (lambda: hashlib.new("nope"), lambda: hashlib.new(3), lambda: secrets.randbelow(0), lambda: uuid.UUID("x"), lambda: secrets.choice([])):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
    "abc and typing": """
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Sequence, Sized
import typing
from typing import NamedTuple, TypedDict, Protocol, runtime_checkable, Generic, TypeVar, Type, get_origin, get_args

class Base(metaclass=ABCMeta):
    _kind = "base"
    @abstractmethod
    def run(self): ...
    @property
    @abstractmethod
    def size(self): ...

class Impl(Base):
    size = 3
    def run(self):
        return self._kind

print(Impl().run(), isinstance(Base, ABCMeta), isinstance(int, ABCMeta), issubclass(Impl, Base))
try:
    Base()
except TypeError as error:
    print(error)

@Sized.register
class Fake:
    pass
print(isinstance(Fake(), Sized), len(Base.__annotations__) if hasattr(Base, "__annotations__") else 0)

class P(NamedTuple):
    x: int
    y: str = "d"
class T(TypedDict, total=False):
    k: int
@runtime_checkable
class Closable(Protocol):
    def close(self): ...
class File:
    def close(self): ...
print(P(1), P(1)._replace(y="e"), T(k=1), isinstance(File(), Closable), isinstance(3, Closable), P._field_defaults)
print(get_origin(Type[int]), get_args(Type[int]), Type[int], typing.OrderedDict[str, int], get_origin(typing.List[int]), typing.Dict[str, int])
""",
    "enum functional": """
import enum
Color = enum.Enum("Color", "RED GREEN")
print(list(Color), Color(1), Color["GREEN"], Color.__module__, enum.IntEnum("N", {"a": 1, "b": 2}).b + 1)
print(list(enum.Enum("Pair", [("x", 5), ("y", 6)])), list(enum.Flag("F", ["a", "b"])), enum.Enum("E", ("p", "q"), start=7).q.value)
print(list(enum.StrEnum("S", "a b")), list(enum.Enum("T", "a b", type=str)), enum.Enum("M", "a", module="m", qualname="q").__qualname__)
class Weekday(enum.Enum):
    _ignore_ = ["i"]
    MON = enum.auto()
    TUE = enum.auto()
    def _helper(self):
        return self.name.lower()
    @property
    def short(self):
        return self._helper()[:2]
print(Weekday.TUE.short, Weekday.MON._helper(), Weekday.__members__["MON"])
for wrong in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 2), lambda: enum.Enum("D", "a a")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
""",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_on_the_library_does_what_it_does_in_cpython(
    name: str, scripts: Interpreter, python: Interpreter
) -> None:
    expected = python.run(PROGRAMS[name])
    assert expected.exception == "", expected
    outcome = scripts.run(PROGRAMS[name])
    assert outcome.stdout.splitlines() == expected.stdout.splitlines()
    assert outcome == expected


@pytest.mark.parametrize("name", PROGRAMS)
def test_no_program_opens_a_file_or_loads_a_module_once_the_library_is_loaded(name: str, scripts: Interpreter) -> None:
    outcome = scripts.run(PROGRAMS[name], audited=True)
    assert (outcome.exception, outcome.message) == ("", "")
