from dataclasses import KW_ONLY, dataclass, field


@dataclass(kw_only=True)
class Options:
    name: str
    verbose: bool = False
    level: int


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: str


@dataclass
class PerField:
    x: int = 0
    y: int = field(kw_only=True)
    z: int = 3


print(Options(name="n", level=2), Mixed(1, c="c"), PerField(1, 5, y=9))
for bad in (lambda: Options("n", level=1), lambda: Mixed(1, 2, c="x"), lambda: Mixed(1), lambda: PerField(1)):
    try:
        bad()
    except TypeError as error:
        print(error)
[Mixed(1, c="d").b, PerField(y=1).z]
