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
