# raises TypeError
class A:
    pass


class B(A):
    pass


print("A before B cannot be ordered")


class C(A, B):
    pass
