from dataclasses import dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


versions = [Version(2, 1, "b"), Version(1, 9), Version(2, 0), Version(1, 9, "same")]
print(sorted(versions))
print(max(versions), Version(1) < Version(1, 1), Version(1, 9) == Version(1, 9, "z"))
print(Version(3) >= Version(2, 99), Version(1, 0) <= Version(1, 0))
try:
    Version(1) < 2
except TypeError as error:
    print(error)
try:
    Version(1) < Version("a")
except TypeError as error:
    print(error)
