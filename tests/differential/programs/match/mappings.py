def route(event):
    match event:
        case {"type": "click", "at": [x, y]}:
            return f"click {x},{y}"
        case {"type": "key", "key": ("q" | "Q") as key, **rest}:
            return f"quit by {key} {sorted(rest)}"
        case {"type": "key", "key": str(key)}:
            return f"key {key}"
        case {"user": {"name": name, "roles": [*_, "admin"]}}:
            return f"admin {name}"
        case {"n": 1 | 2 | 3 as n, **nothing} if not nothing:
            return f"small {n}"
        case {}:
            return f"other mapping with {len(event)} keys"
        case _:
            return "not a mapping"


events = [
    {"type": "click", "at": (3, 4), "extra": True},
    {"type": "key", "key": "Q", "shift": 1, "alt": 0},
    {"type": "key", "key": "x"},
    {"user": {"name": "Ann", "roles": ["staff", "admin"]}},
    {"n": 2},
    {"n": 2, "m": 3},
    {},
    ["type", "click"],
]
[route(e) for e in events]
