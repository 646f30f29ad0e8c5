from functools import singledispatch, singledispatchmethod


@singledispatch
def describe(value):
    return f"something {value!r}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register(list)
@describe.register(tuple)
def _(value):
    return f"sequence of {len(value)}: " + ", ".join(describe(v) for v in value)


@describe.register
def _(value: None):
    return "nothing"


class Printer:
    @singledispatchmethod
    def show(self, value):
        return "default"

    @show.register
    def _(self, value: str):
        return f"str {value}"

    @show.register
    def _(self, value: float):
        return f"float {value:.1f}"


print(describe([1, True, "x", (None,)]), describe.__name__)
p = Printer()
[p.show(1), p.show("a"), p.show(2.55), describe.dispatch(bool)(5)]
