class Default(dict):
    def __missing__(self, key):
        return "{" + key + "}"


print("{a} {c} {b:>5}|".format_map(Default(a=1)))
print("{a} {d[x]}".format_map({"a": 1, "d": {"x": 2}}))
try:
    "{a} {nope}".format_map({"a": 1})
except KeyError as error:
    print("KeyError", error)
try:
    "{} {}".format_map({"a": 1})
except ValueError as error:
    print(error)


class Lookup:
    def __getitem__(self, key):
        print("asked for", key)
        return key.upper()


print("{x} {y!r} {z:>3}".format_map(Lookup()))
render = "{a}-{b}".format
print(render(a=1, b=2), list(map("<{}>".format, "abc")))
str.format("{0}{1}", "un", "bound")
