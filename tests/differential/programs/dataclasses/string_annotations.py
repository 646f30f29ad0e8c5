from __future__ import annotations

from dataclasses import InitVar, dataclass, field, fields
from typing import ClassVar, Optional


@dataclass
class Tree:
    value: int
    left: Optional[Tree] = None
    right: Tree | None = None
    count: ClassVar[int] = 0
    seed: InitVar[int] = 7
    seen: int = field(init=False)

    def __post_init__(self, seed):
        self.seen = seed

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        if self.right:
            yield from self.right.walk()


t = Tree(5, Tree(2, seed=1), Tree(9, Tree(7)))
print(list(t.walk()), t.left.seen, t.seen)
print([(f.name, f.type) for f in fields(Tree)])
print(Tree.__annotations__["right"], Tree.walk.__annotations__)
repr(Tree(1))
