from typing import Annotated, Any, Final, Literal, NewType, TypeAlias, assert_never, cast, get_args, get_origin

UserId = NewType("UserId", int)
Mode = Literal["r", "w"]
Vector: TypeAlias = list[float]
LIMIT: Final = 10
Meters = Annotated[float, "unit: m"]


def open_mode(mode: Mode) -> str:
    if mode == "r":
        return "reading"
    elif mode == "w":
        return "writing"
    else:
        assert_never(mode)


uid = UserId(5)
print(uid, uid + 1, type(uid).__name__, UserId.__name__, cast(str, 5), cast("list[int]", "anything"), LIMIT)
print(get_args(Mode), get_origin(dict[str, int]) is dict, get_args(dict[str, int]), get_origin(int), get_args(int | str), Mode)
print(open_mode("r"), Vector, Any, get_args(Meters), Literal["a"] == Literal["a"], Literal[1, 2])
try:
    open_mode("x")
except AssertionError as error:
    print(error)
isinstance(uid, int)
