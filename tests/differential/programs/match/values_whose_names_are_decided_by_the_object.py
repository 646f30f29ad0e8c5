from collections import namedtuple
from dataclasses import dataclass
from typing import NamedTuple


class Style:
    format = "csv"
    obj = 3
    _secret = "hidden"


@dataclass
class Export:
    format: str
    obj: int = 0


Token = namedtuple("Token", "kind format obj")


class Row(NamedTuple):
    mro: int
    format: str = "text"


def describe(value):
    match value:
        case Style.format | "tsv":
            return "a table"
        case {Style.format: inside}:
            return f"holds {inside}"
        case [Style.obj, Style.obj]:
            return "two objects"
        case Style._secret:
            return "a secret"
        case Export(Style.format, number) if number:
            return f"numbered {number}"
        case Export(name, number):
            return f"export {name} {number}"
        case Token(kind, name, obj):
            return f"token {kind} {name} {obj}"
        case Row(mro, name):
            return f"row {mro} {name}"
        case str() if type(value).__name__ == int.__name__:
            return "never"
        case _:
            return "something else"


samples = ["csv", "tsv", {"csv": 1}, [3, 3], "hidden", Export("csv", 7), Export("xml"), Token("a", "b", 3), Row(1), "x", 5]
for sample in samples:
    print(describe(sample))
match type(5).__name__:
    case int.__name__:
        print("an int's name")
print(Row(2)._replace(format="y"))
Token._fields, Export("a") == Export("a"), sorted(Token("a", "b", 3)._asdict())
