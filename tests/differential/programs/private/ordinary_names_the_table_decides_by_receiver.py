class Formatter:
    def __init__(self, obj):
        self.obj = obj
        self.format = "json"
        self.mro = ["not", "classes"]

    def get_loop(self):
        return f"loop over {self.obj}"

    def get_stack(self):
        return [self.obj]

    def print_stack(self):
        print("stack:", self.get_stack())

    def get_context(self, **kwargs):
        return {"obj": self.obj, **kwargs}

    def format_map(self, mapping):
        return {k: str(v) for k, v in mapping.items()}


class Renderer(Formatter):
    def format(self, value):
        return f"<{value}>"

    def __init__(self):
        self.obj = None


f = Formatter("thing")
f.print_stack()
print(f.obj, f.format, f.mro, f.get_loop(), f.get_context(obj2=2), f.format_map({"a": 1}))
f.obj = "other"
f.obj += "!"
print(f.obj, Renderer().format(3), getattr(f, "obj"), hasattr(f, "mro"), vars(f))
[x.obj for x in (f, Renderer())]
