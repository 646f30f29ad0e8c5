from dataclasses import dataclass, field, replace, FrozenInstanceError

@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)

a, b = Version(1, 2, "x"), Version(1, 3)
print(a < b, a >= b, sorted([b, a]), hash(a) == hash(Version(1, 2)), {a: 1}[Version(1, 2, "y")])
for act in (lambda: setattr(a, "major", 2), lambda: delattr(a, "major"), lambda: setattr(a, "other", 2)):
    try:
        act()
    except FrozenInstanceError as error:
        print(type(error).__name__, error)
try:
    a < (1, 2)
except TypeError as error:
    print(error)
