from operator import attrgetter, methodcaller, itemgetter
import datetime

class A:
    def __init__(self, n):
        self._n, self.inner = n, None
    def scale(self, by, *, plus=0):
        return self._n * by + plus

a, b = A(2), A(1)
a.inner = b
print(attrgetter("_n")(a), attrgetter("inner._n", "_n")(a), [x._n for x in sorted([a, b], key=attrgetter("_n"))])
print(methodcaller("scale", 3, plus=1)(a), methodcaller("upper")("x"), methodcaller("format", 1)("<{}>"))
print(attrgetter("a", "b.c"), methodcaller("f", 1, k=2), attrgetter("year")(datetime.date(2020, 1, 1)), itemgetter(1, 0)("ab"))
for wrong in (lambda: attrgetter(1), lambda: attrgetter(), lambda: attrgetter("nope")(a), lambda: methodcaller(), lambda: methodcaller(1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).replace("attrgetter.__init__() missing 1 required positional argument: 'attr'", "arguments").replace("attrgetter expected 1 argument, got 0", "arguments").replace("methodcaller.__init__() missing 1 required positional argument: 'name'", "arguments").replace("methodcaller needs at least one argument, the method name", "arguments"))
