from functools import singledispatch, singledispatchmethod
from collections.abc import Mapping, Sequence
from typing import Union

@singledispatch
def show(x, depth=0):
    "shows"
    return f"object {x}"

@show.register
def _(x: int, depth=0):
    return f"int {x} {depth}"

@show.register(list)
@show.register(tuple)
def _(x, depth=0):
    return [show(i, depth + 1) for i in x]

@show.register
def _(x: Mapping, depth=0):
    return "mapping"

@show.register
def _(x: "str | bytes", depth=0):
    return "text"

@show.register
def _(x: Union[float, complex], depth=0):
    return "number"

print(show(1), show([1, (2.5,)]), show({}), show("s"), show(b""), show(1j), show(None), show.__name__, show.__doc__)
print(show.dispatch(bool)(True), show.registry[float](1.0), sorted(k.__name__ for k in show.registry))

class Printer:
    @singledispatchmethod
    def put(self, x):
        return "other"
    @put.register
    def _(self, x: int):
        return "an int"
    @singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, "other"
    @make.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, "str"

print(Printer().put(1), Printer().put("x"), Printer.make("s"), Printer.make(1))
for wrong in (lambda: show(), lambda: show.register(1, print), lambda: show.register(lambda x: x)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split(" at 0x")[0])
