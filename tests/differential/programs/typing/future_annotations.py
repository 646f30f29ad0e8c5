from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from decimal import Decimal


def convert(value: Decimal | NotDefinedAnywhere, rate: float = 2) -> undefined.thing:
    local: also.undefined = value
    return local * rate


class Node:
    count: ClassVar[int] = 0
    parent: Node | None = None

    def link(self, other: Node) -> Node:
        Node.count += 1
        self.parent = other
        return other


@dataclass
class Leaf(Node):
    weight: Decimal = 0
    next: Leaf | None = None


print(convert(21), convert.__annotations__)
print(Node.__annotations__, Leaf(1, Leaf(2)), Node().link(Node()).parent, Node.count)
x: int | Undefined2 = 5
x
