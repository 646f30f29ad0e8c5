from enum import Enum, auto, member, nonmember


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{count}"

    ALPHA = auto()
    BETA = auto()


class Periods(Enum):
    _ignore_ = ["base", "scale"]
    base = 3
    scale = [1, base, base**2]
    SHORT = scale[1]
    LONG = scale[2]
    WEEK = 7


class Mixed(Enum):
    A = 1
    helper = nonmember(42)

    @member
    def func():
        return "called"


print([n.value for n in Named])
print([(p.name, p.value) for p in Periods], hasattr(Periods, "scale"))
print(Mixed.helper, [m.name for m in Mixed], Mixed.func.value())
