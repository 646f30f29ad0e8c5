class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        if isinstance(other, str):
            return NotImplemented
        return f"{self.v}+{getattr(other, 'v', other)}"

    def __radd__(self, other):
        return f"{other}+r{self.v}"

    def __sub__(self, other):
        return f"{self.v}-{other}"

    def __rsub__(self, other):
        return f"{other}-r{self.v}"

    def __mul__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return f"{other}*r{self.v}"

    def __matmul__(self, other):
        return f"{self.v}@{other}"

    def __rpow__(self, other):
        return f"{other}**r{self.v}"

    def __pow__(self, other, modulo=None):
        return f"{self.v}**{other}%{modulo}"

    def __divmod__(self, other):
        return ("divmod", other)

    def __neg__(self):
        return f"-{self.v}"

    __pos__ = __abs__ = __invert__ = lambda self: f"unary {self.v}"


n = Num(1)
print(n + 2, 2 + n, n + n, n - 1, 1 - n, 3 * n, n @ 4, 2**n, n**2, pow(n, 2, 3), divmod(n, 5), -n, +n, abs(n), ~n, sum([n], 0))
for bad in (lambda: n * 2, lambda: n * n, lambda: n + "s", lambda: n / 2, lambda: 2 @ n, lambda: n // 1, lambda: n % 1, lambda: n << 1, lambda: divmod(1, n)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
