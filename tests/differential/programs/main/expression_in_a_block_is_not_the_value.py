items = ["a", "b"]
for item in items:
    item.upper()
    if item == "b":
        "not the value"
