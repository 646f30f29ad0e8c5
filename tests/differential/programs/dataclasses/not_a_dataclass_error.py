# raises TypeError
from dataclasses import dataclass, fields


@dataclass
class Good:
    x: int


class Plain:
    x: int = 1


print([f.name for f in fields(Good)])
print(fields(Plain))
