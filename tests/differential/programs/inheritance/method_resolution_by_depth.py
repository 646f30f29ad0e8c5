class A:
    def who(self):
        return "A"

    def chain(self):
        return ["A"]


class B(A):
    def chain(self):
        return ["B", *super().chain()]


class C(A):
    def who(self):
        return "C"

    def chain(self):
        return ["C", *super().chain()]


class D(B, C):
    def chain(self):
        return ["D", *super().chain()]


class E(D):
    pass


class F(E, A):
    def chain(self):
        return ["F", *super().chain()]


print(D().who(), D().chain(), B().chain())
print(F().chain(), E().who())
C.who = lambda self: "patched C"
D().who()
