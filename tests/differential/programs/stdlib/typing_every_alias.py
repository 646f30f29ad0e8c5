import typing
from typing import (
    AbstractSet, AnyStr, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Collection, Concatenate, Container, ContextManager, Coroutine, Counter, DefaultDict, Deque,
    FrozenSet, Hashable, ItemsView, KeysView, LiteralString, MappingView, MutableMapping, MutableSequence, MutableSet, Never, NoReturn, OrderedDict, ParamSpec, Reversible,
    SupportsAbs, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, Text, TypeGuard, TypeVarTuple, Unpack, ValuesView, Callable, IO, TextIO, BinaryIO, Sized, Annotated,
)

P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(AbstractSet[int], AsyncGenerator[int, None], AsyncIterable[str], AsyncIterator[int], Awaitable[int], Collection[int], Container[str], ContextManager[int], Coroutine[int, str, float])
print(Counter[str], DefaultDict[str, int], Deque[int], FrozenSet[int], Hashable, ItemsView[str, int], KeysView[str], LiteralString, MappingView, MutableMapping[str, int], MutableSequence[int], MutableSet[int])
print(Never, NoReturn, OrderedDict[str, int], Reversible[int], SupportsAbs[int], Text is str, TypeGuard[int], Unpack[Ts], ValuesView[int], Callable[Concatenate[int, P], str], IO[str], P.args, P.kwargs, AnyStr, Ts)
print(isinstance(5, SupportsInt), isinstance(5, SupportsFloat), isinstance("x", SupportsIndex), isinstance(2.5, SupportsRound), isinstance([], Sized), isinstance(5, Hashable), issubclass(dict, MutableMapping))
print(Counter("aab"), DefaultDict(int)["x"], Deque([1], maxlen=1), OrderedDict(a=1), typing.ChainMap({"a": 1})["a"], Annotated[int, "m"])


def is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def never() -> Never:
    raise SystemExit("never")


is_text("x"), is_text(3), never.__annotations__["return"] is Never
