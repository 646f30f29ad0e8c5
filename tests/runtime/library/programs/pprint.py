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
