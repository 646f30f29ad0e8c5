from types import SimpleNamespace
n = SimpleNamespace(a=1, _b=[2])
n.c, n._d = n, 3
print(n, n._b, n == SimpleNamespace(a=1, _b=[2], c=n, _d=3), n._d, vars(n)["a"], SimpleNamespace(), hasattr(n, "_b"))
del n._b

class Sub(SimpleNamespace):
    def total(self):
        return self.a + self._x
print(Sub(a=1, _x=2), Sub(a=1, _x=2).total(), hasattr(n, "_b"))
for wrong in (lambda: n.nothing, lambda: n._b, lambda: hash(n), lambda: n < n):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
