import string

class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)
    def format_field(self, value, spec):
        return super().format_field(value, spec) if spec != "x" else "X"

f = Default()
print(f.format("{0} {name} {a!u} {1:x} {2[k]} {3.real:>4} {}".replace(" {}", ""), 1, 2, {"k": 3}, 4, a="b"))
print(string.Formatter().vformat("{} {}", (1, 2), {}), list(f.parse("a{b!r:c}d")), f.get_field("0.real", (5,), {}))
for wrong in (lambda: string.Formatter().format("{x}"), lambda: string.Formatter().format("{0}{}", 1), lambda: string.Formatter().format("{0.q}", 1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
