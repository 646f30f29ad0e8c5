d = {"b": 2, "a": 1}
d["c"] = 3
d["b"] = 20
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), d.keys() & {"a", "z"}, sorted(d.keys() | {"q"}))
print(d.pop("b"), d.setdefault("b", 0), d, d.popitem(), d.get("nope"), d.get("nope", []), d.pop("nope", None))
print({1: "a", 1.0: "b", True: "c"}, {**d, "a": 9}, dict.fromkeys("ab", 0), dict(a=1, b=2) == dict(b=2, a=1))
print(d.items() == {("a", 1), ("c", 3)}, d.keys() == {"a", "c"}, ("a", 1) in d.items(), 1 in d.values(), d.keys().isdisjoint("xyz"))
copy = d.copy()
copy["a"] = "changed"
d.update({"z": 26}, y=25)
print(copy, d, len(d), repr(d.keys()), repr(d.values()), repr({}.items()))
d.clear()
try:
    d.popitem()
except KeyError as error:
    print(error)
nested = {}
nested.setdefault("x", {}).setdefault("y", []).append(1)
nested
