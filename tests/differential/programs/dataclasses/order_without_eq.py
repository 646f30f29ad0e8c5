# raises ValueError
from dataclasses import dataclass

print("defining")


@dataclass(order=True, eq=False)
class Broken:
    x: int = 0
