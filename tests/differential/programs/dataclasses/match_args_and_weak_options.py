from dataclasses import dataclass


@dataclass(match_args=False)
class Hidden:
    x: int


@dataclass(init=False, repr=True)
class Manual:
    a: int = 1
    b: int = 2


m = Manual()
m.a = 10
print(m)
match Hidden(3):
    case Hidden(x=value):
        print("by keyword", value)
try:
    match Hidden(3):
        case Hidden(value):
            print("by position", value)
except TypeError as error:
    print(error)
try:
    Manual(1)
except TypeError as error:
    print(error)
