from __future__ import annotations
import dataclasses
import typing
from dataclasses import dataclass, InitVar, KW_ONLY
from typing import ClassVar
import typing as t

@dataclass
class A:
    x: int
    shared: ClassVar[int] = 3
    also: typing.ClassVar = 4
    third: t.ClassVar[int] = 5
    given: InitVar[int] = 6
    given_too: dataclasses.InitVar[int] = 7
    _: KW_ONLY
    last: str = "l"

    def __post_init__(self, given, given_too):
        self.sum = given + given_too

print(A(1), A(1).sum, [f.name for f in dataclasses.fields(A)], A(1, 2, 3, last="m").sum)
try:
    A(1, 2, 3, "m")
except TypeError as error:
    print(error)
