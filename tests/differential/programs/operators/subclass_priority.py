class Base:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return f"Base.add({self.name}, {other.name})"

    def __radd__(self, other):
        return f"Base.radd({self.name}, {other.name})"

    def __eq__(self, other):
        print("Base.eq", self.name)
        return NotImplemented

    def __lt__(self, other):
        print("Base.lt", self.name)
        return NotImplemented

    def __gt__(self, other):
        print("Base.gt", self.name)
        return "greater"


class Derived(Base):
    def __radd__(self, other):
        return f"Derived.radd({self.name}, {other.name})"

    def __eq__(self, other):
        print("Derived.eq", self.name)
        return NotImplemented


b, d = Base("b"), Derived("d")
print(b + d, d + b, d + d, b + b)
print(b == d, d == b, b == 3, b != d)
print(b < d, b < b)
try:
    print(b < 3)
except TypeError as error:
    print(error)
