from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr

data = {"name": "a long name that needs room", "values": list(range(20)), "nested": {"z": (1,), "a": {"deep": [{"x": 1}] * 2}}}
pprint(data)
pp(data, width=60)
pprint(data, depth=1)
pprint([[1] * 3] * 2, width=10, indent=2)
print(pformat({"b": 1, "a": 2}), pformat({"b": 1, "a": 2}, sort_dicts=False), pformat("x" * 30 + " " + "y" * 30, width=40), pformat({3, 1, 2}), pformat((1,)))
PrettyPrinter(width=20, compact=True).pprint(list(range(12)))
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable([1]), saferepr("a"), "Recursion" in pformat(loop), PrettyPrinter(indent=4).pformat([1, [2]]))


class Shown:
    def __repr__(self):
        return "<shown>"


pprint([Shown(), {"k": Shown()}], underscore_numbers=True)
pprint(1234567, underscore_numbers=True)
