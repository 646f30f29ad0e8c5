# raises TypeError
class Meters:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if not isinstance(other, Meters):
            return NotImplemented
        return Meters(self.n + other.n)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented


def total(lengths):
    return sum(lengths)


print(total([Meters(1), Meters(2)]).n)
total([Meters(1), 5])
