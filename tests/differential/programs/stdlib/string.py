import string
from string import Formatter, Template, capwords

print(string.ascii_lowercase, string.ascii_uppercase[:3], string.ascii_letters[24:28], string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation, len(string.printable))
print(capwords("hello  big world"), capwords("a-b-c", "-"), Template("$x ${y}z $$").substitute(x=1, y=2), Template("$a").safe_substitute({}))
print(Formatter().format("{0} {name:>5} {1!r}", "a", "b", name="n"), Formatter().vformat("{x[k]}", (), {"x": {"k": 3}}), list(Formatter().parse("a{b!r:>3}c")))


class Shout(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<no {key}>")
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        if spec == "up":
            return str(value).upper()
        return super().format_field(value, spec)

    def convert_field(self, value, conversion):
        return str(value)[::-1] if conversion == "r" else super().convert_field(value, conversion)


print(Shout().format("{who:up} {missing} {0:>4} {word!r}", 5, who="me", word="abc"))
for bad in (lambda: Formatter().format("{x}"), lambda: Formatter().format("{}"), lambda: Template("$").substitute()):
    try:
        print(bad())
    except (KeyError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
table = str.maketrans("", "", string.punctuation)
"hi, there!".translate(table)
