from dataclasses import InitVar, dataclass, field, replace


@dataclass
class Config:
    a: int
    b: int = 2
    computed: int = field(init=False, default=0)
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.computed = (self.a + self.b) * scale


c = Config(1, scale=10)
print(c, replace(c, a=5, scale=2))
for changes in ({"computed": 1, "scale": 1}, {"z": 1, "scale": 1}, {}):
    try:
        print(replace(c, **changes))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    replace(Config, a=1)
except TypeError as error:
    print(error)
