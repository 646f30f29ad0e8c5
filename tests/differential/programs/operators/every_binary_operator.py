class L:
    def __init__(self, name):
        self.name = name

    def __truediv__(self, o): return f"{self.name} / {o}"
    def __floordiv__(self, o): return f"{self.name} // {o}"
    def __mod__(self, o): return f"{self.name} % {o}"
    def __lshift__(self, o): return f"{self.name} << {o}"
    def __rshift__(self, o): return f"{self.name} >> {o}"
    def __and__(self, o): return f"{self.name} & {o}"
    def __or__(self, o): return f"{self.name} | {o}"
    def __xor__(self, o): return f"{self.name} ^ {o}"
    def __rtruediv__(self, o): return f"{o} r/ {self.name}"
    def __rfloordiv__(self, o): return f"{o} r// {self.name}"
    def __rmod__(self, o): return f"{o} r% {self.name}"
    def __rlshift__(self, o): return f"{o} r<< {self.name}"
    def __rrshift__(self, o): return f"{o} r>> {self.name}"
    def __rand__(self, o): return f"{o} r& {self.name}"
    def __ror__(self, o): return f"{o} r| {self.name}"
    def __rxor__(self, o): return f"{o} r^ {self.name}"
    def __rmatmul__(self, o): return f"{o} r@ {self.name}"
    def __rdivmod__(self, o): return f"{o} rdivmod {self.name}"
    def __ne__(self, o): return f"{self.name} != {o}"
    def __ge__(self, o): return f"{self.name} >= {o}"
    def __le__(self, o): return f"{self.name} <= {o}"


x = L("x")
print(x / 1, x // 2, x % 3, x << 4, x >> 5, x & 6, x | 7, x ^ 8, sep="\n")
print(1 / x, 2 // x, 3 % x, 4 << x, 5 >> x, 6 & x, 7 | x, 8 ^ x, 9 @ x, divmod(10, x), sep="\n")
print(x != 1, x >= 2, 3 >= x, x <= 4, [1] != x)
str.__mod__("plain %s", 5), int.__add__(2, 3), "abc".__len__(), [1, 2].__contains__(2), (3).__rsub__(10)
