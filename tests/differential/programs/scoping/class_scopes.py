x = "module"


class A:
    x = "class"
    seen = x

    def method(self):
        return x

    class B:
        seen = x

        def method(self):
            return x, self.seen

    y = [x for _ in range(1)]
    z = (lambda: x)()


def function():
    x = "function"

    class C:
        seen = x

        def method(self):
            return x

    class D:
        x = x if "x" in "xyz" else None

    return C.seen, C().method(), D


print(A.seen, A().method(), A.B.seen, A.B().method(), A.y, A.z)
try:
    print(function()[:2])
except NameError as error:
    print(error)


class E:
    x = x + "!"
    del x
    after = x


print(E.after, hasattr(E, "x"))
