from typing import Callable, ParamSpec, Self, TypeVar, final, no_type_check, overload

P = ParamSpec("P")
R = TypeVar("R")


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def logged(function: Callable[P, R]) -> Callable[P, R]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        print("calling", function.__name__)
        return function(*args, **kwargs)

    return inner


@final
class Builder:
    def __init__(self) -> None:
        self.parts: list[str] = []

    def add(self, part: str) -> Self:
        self.parts.append(part)
        return self

    @no_type_check
    def build(self) -> "what":
        return "-".join(self.parts)


@logged
def area(w: float, h: float = 1) -> float:
    return w * h


print(double(2), double("ab"), area(3), area(2, h=4), Builder().add("a").add("b").build())
print(area.__name__, Builder.build.__annotations__, Builder.add.__annotations__)
Callable[[int], str], Callable[..., None]
str(Callable[[int], str])
