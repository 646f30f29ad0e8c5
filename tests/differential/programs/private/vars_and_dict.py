import json


class Point:
    kind = "pt"

    def __init__(self, x, y):
        self._x = x
        self.y = y
        self.__z = x + y

    def to_dict(self):
        return {k.lstrip("_"): v for k, v in self.__dict__.items() if not k.startswith("_Point")}

    def public(self):
        return {k: v for k, v in vars(self).items() if not k.startswith("_")}


p = Point(1, 2)
print(vars(p), p.__dict__, len(p.__dict__), list(p.__dict__), "_x" in p.__dict__, p.__dict__["_x"])
print(p.to_dict(), p.public(), sorted(vars(p).items()), {len(k) for k in vars(p)})
p.__dict__["_x"] = 10
p.__dict__.update(_w=5, v=6)
print(p._x, p._w, p.v, vars(p) == {"_x": 10, "y": 2, "_Point__z": 3, "_w": 5, "v": 6})
vars(p)["_q"] = "q"
print(p._q, p.__dict__.pop("_q"), hasattr(p, "_q"), p.__dict__.get("_q", "gone"))
del p.__dict__["_w"]
print(f"{vars(p)}", str(p.__dict__), json.dumps(vars(p)), {**vars(p), "extra": 1}, vars(p) | {"_x": 0})
json.loads(json.dumps(p, default=vars))
