import json
from datetime import date
from decimal import Decimal

value = {"b": [1, 2.5, None, True, "é\n\"q\""], "a": {"nested": {}}, "n": -0.0, "big": 10**20, 1: "int key", None: "none key"}
print(json.dumps(value))
print(json.dumps(value, indent=2, ensure_ascii=False, separators=(",", ": ")))
print(json.dumps({"z": 1, "a": 2}, sort_keys=True), json.dumps([1, (2, 3)], separators=(",", ":")), json.dumps("</script>"), json.dumps(float("inf")), json.dumps({}), json.dumps([], indent=2))
print(json.loads('{"x": [1, 2.0, 1e3, null, false, "\\u00e9\\ud83d\\ude00"]}'), json.loads(" 5 "), json.loads('"s"'), json.loads(b"[1]"), json.loads("NaN") != 0, json.loads('{"a":1,"a":2}'))
print(json.loads("[1.1, 2]", parse_float=Decimal, parse_int=str), json.loads('{"k": 1}', object_hook=lambda d: list(d.items())), json.loads('{"k": 1, "j": 2}', object_pairs_hook=tuple))
print(json.dumps({"d": date(2024, 1, 2), "s": {1}}, default=lambda o: sorted(o) if isinstance(o, set) else o.isoformat()), json.loads(json.dumps(value))["1"])


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Decimal):
            return float(o)
        return super().default(o)


print(json.dumps([Decimal("1.5")], cls=Encoder), Encoder(indent=1).encode({"a": Decimal(2)}), json.JSONEncoder().encode([1]))
for bad in (lambda: json.loads("{'a': 1}"), lambda: json.loads(""), lambda: json.loads("[1,]"), lambda: json.loads('{"a" 1}'), lambda: json.loads("[1] x"), lambda: json.loads('"\n"'), lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.loads(5), lambda: Encoder().encode(object)):
    try:
        print(bad())
    except (json.JSONDecodeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
