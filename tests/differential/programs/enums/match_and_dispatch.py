from enum import Enum, auto


class Token(Enum):
    NUMBER = auto()
    PLUS = auto()
    STAR = auto()


def name_of(token):
    match token:
        case Token.NUMBER:
            return "a number"
        case Token.PLUS | Token.STAR:
            return f"operator {token.name}"
        case _:
            return "something else"


handlers = {Token.PLUS: lambda a, b: a + b, Token.STAR: lambda a, b: a * b}
print([name_of(t) for t in [*Token, None]])
{t.name: f(6, 7) for t, f in handlers.items()}
