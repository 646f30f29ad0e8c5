# raises ValueError
from dataclasses import dataclass


@dataclass
class Range:
    low: int
    high: int

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError(f"empty range {self.low}..{self.high}")


def build(pairs):
    return [Range(low, high) for low, high in pairs]


print(build([(1, 2), (3, 3)]))
build([(1, 2), (5, 4)])
