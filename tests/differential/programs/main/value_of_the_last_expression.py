def compute():
    return {"status": "ok", "items": [1, 2.5, "three", None, True], "nested": {"deep": (1, (2, [3]))}}


value = compute()
value["extra"] = {n: n**2 for n in range(3)}
value["bytes"] = b"\x00\xff"
value["big"] = 2**70
value["set"] = {3, 1, 2}
value["frozen"] = frozenset("ab")
value["complex"] = 1 + 2j
value["special"] = [float("inf"), -0.0, 1e-300, ""]
value
