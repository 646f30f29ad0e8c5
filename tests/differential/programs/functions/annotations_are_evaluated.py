from typing import Optional

log = []


def note(x):
    log.append(x)
    return int


def typed(a: note("a"), b: note("b") = note("default"), *args: note("args"), k: note("k"), **kw: note("kw")) -> note("return"):
    local: note("local never evaluated") = 1
    return local


print(log)
print(typed.__annotations__)


class Typed:
    x: note("class x") = 3
    y: Optional[int]
    z: "not evaluated"


print(log[-1], Typed.__annotations__, hasattr(Typed, "y"))
module_level: note("module") = 5
(typed(1, k=2), module_level, log[-1])
