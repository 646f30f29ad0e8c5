# raises KeyError
class Registry(dict):
    def __missing__(self, key):
        if key.startswith("auto_"):
            return key.upper()
        raise KeyError(f"{key!r} is not registered; known: {sorted(self)}")


registry = Registry(a=1, b=2)
print(registry["a"], registry["auto_x"], registry.get("zz"))
registry["unknown"]
