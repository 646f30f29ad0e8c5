class A:
    """Docstring mentions _private and self._x."""

    _x = "value of _x"

    def _m(self):
        """_m docs"""
        return "_m"


text = "_x __y _Class__z"
print(text, len(text), text.split("_"), "_x" + "_y", "_x" in text, text.find("_C"))
print(A.__doc__, A._m.__doc__, A()._m(), A._x, len(A._x), A.__doc__.count("_"))
print({"_x": 1}, {"_x"}, ["_x"], ("_x",), repr("_x"), b"_x", "_x".strip("_"), "_x".isidentifier())
name = A._m.__name__
print(name, len(name), name == "_m", name + "_suffix", hash(name) == hash("_m"), {name: 1}["_m"], name in ("_m",), name[0])
attributes = sorted(k for k in vars(A) if not k.startswith("__"))
print(attributes, [len(a) for a in attributes], attributes == ["_m", "_x"])
print("".join(attributes), "|".join(f"{a}:{len(a)}" for a in attributes), [a[-1] for a in attributes], [a.encode() for a in attributes])
sorted(attributes, key=len), max(attributes), attributes.index("_x")
