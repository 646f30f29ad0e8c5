from typing import Generic, Iterable, Optional, TypeVar, Union

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")
N = TypeVar("N", int, float)


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


class IntStack(Stack[int]):
    pass


def first(items: list[T], default: Union[T, None] = None) -> T | None:
    return items[0] if items else default


s: Stack[str] = Stack[str](["a"])
print(s.push("b").pop(), s.items, IntStack([1]).pop(), first([], 5), first(["x"]))
print(Stack[int], Stack[int].__origin__ is Stack, Stack[int].__args__, isinstance(s, Stack), T, repr(N), T.__name__)
print(Optional[int], Union[int, str, None], list[int], dict[str, list[int]], int | None, tuple[int, ...], Union[int, int] is int)
print(type(Stack[int]()).__name__, issubclass(IntStack, Stack), Stack[T], Stack[int] == Stack[int])
try:
    Stack[int, str]
except TypeError as error:
    print(error)
first.__annotations__["items"]
str(first.__annotations__["items"])
