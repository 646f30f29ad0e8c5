import typing
from typing import Any, Callable, ClassVar, Dict, Generator, Iterator, List, Literal, NamedTuple, Optional, Sequence, Set, Tuple, Type, Union, get_args, get_origin

Pair = Tuple[int, str]
Handler = Callable[[int, str], Optional[bool]]


class Row(NamedTuple):
    id: int
    tags: List[str] = []


class Registry:
    handlers: ClassVar[Dict[str, Handler]] = {}

    def register(self, name: str) -> Callable[[Handler], Handler]:
        def decorate(handler: Handler) -> Handler:
            self.handlers[name] = handler
            return handler

        return decorate


@Registry().register("even")
def even(n: int, label: str) -> Optional[bool]:
    return n % 2 == 0


def numbers(limit: int = 3) -> Generator[int, None, str]:
    yield from range(limit)
    return "end"


print(Registry.handlers["even"](4, "x"), list(numbers()), Row(1), Pair, Handler, Optional[Sequence[int]], Union[int, Set[str]], Type[int], Iterator[Any])
print(get_origin(List[int]) is list, get_args(Handler)[0], get_args(Optional[int]), get_origin(Literal[1]) is Literal, typing.List[int] == List[int], List[int] == list[int], typing.TYPE_CHECKING, Dict[str, Any].__args__[0])
print(even.__annotations__["n"], typing.cast(int, "still a str"), typing.is_typeddict(Row), isinstance([], typing.Sequence), isinstance({}, typing.Mapping))
for bad in (lambda: List[int](), lambda: Union[()], lambda: isinstance([1], List[int]), lambda: Optional[int, str], lambda: Any(), lambda: typing.assert_never(5)):
    try:
        print(bad())
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)
