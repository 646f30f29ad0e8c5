from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass
class Stack(Generic[T]):
    items: list[T] = field(default_factory=list)
    limit: int | None = None

    def push(self, item: T) -> "Stack[T]":
        if self.limit is not None and len(self.items) >= self.limit:
            raise OverflowError(f"stack is limited to {self.limit}")
        self.items.append(item)
        return self

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return bool(self.items)

    def __iter__(self):
        return reversed(self.items)


s = Stack[int](limit=2).push(1).push(2)
print(s, len(s), list(s), bool(Stack()))
try:
    s.push(3)
except OverflowError as error:
    print(error)
print(Stack[str]([]) == Stack([]))
