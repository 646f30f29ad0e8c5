class Limits:
    LOW = 1
    HIGH = 100


class Nested:
    limits = Limits


def classify(n, table={"x": 5}):
    match n:
        case Limits.LOW:
            return "low"
        case Nested.limits.HIGH:
            return "high"
        case Limits.LOW | Limits.HIGH:
            return "unreachable"
        case captured:
            return f"captured {captured}"


print([classify(n) for n in (1, 100, 50, 1.0, True)])
Limits.LOW = 50
print([classify(n) for n in (1, 50)])


class Loud:
    def __eq__(self, other):
        print("comparing with", other)
        return other == 100


classify(Loud())
