class Temperature(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self):.1f}°{self.unit}"


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    @property
    def swapped(self):
        return Pair(self[1], self[0])


t = Temperature(21.456, "F")
print(t, t + 1, type(t + 1).__name__, t.unit)
print(Upper("abc"), Upper("abc") == "ABC", len(Upper("abc")))
p = Pair(1, 2)
print(p, p.swapped, type(p.swapped).__name__, p == (1, 2))
