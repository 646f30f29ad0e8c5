# raises ValueError
from dataclasses import dataclass

print("before")


@dataclass
class Basket:
    owner: str
    items: list = []
