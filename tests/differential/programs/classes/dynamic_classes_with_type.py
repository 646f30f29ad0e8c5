def describe(self):
    return f"{type(self).__name__}:{self.size}"


Box = type("Box", (), {"size": 3, "describe": describe, "__repr__": lambda self: f"<box {self.size}>"})
BigBox = type("BigBox", (Box,), {"size": 30})
print(Box(), BigBox().describe(), issubclass(BigBox, Box))
print(Box.__name__, Box.__module__, BigBox.__qualname__)
kinds = {name: type(name, (Box,), {"size": n}) for n, name in enumerate(["A", "B"])}
print([k().describe() for k in kinds.values()])
print(type(3), type("x").__name__, type(None).__name__, type(type).__name__)
try:
    type("Bad", (int, str), {})
except TypeError as error:
    print(error)
