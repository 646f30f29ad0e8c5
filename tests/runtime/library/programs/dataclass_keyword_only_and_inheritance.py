from dataclasses import dataclass, field, fields

@dataclass(kw_only=True)
class A:
    a: int = 1
    b: int

@dataclass
class B(A):
    c: int = 0
    a: int = field(default=5, kw_only=False)

print(A(b=2), B(3, b=4), [(f.name, f.kw_only) for f in fields(B)])

@dataclass
class C:
    x: int
    def __eq__(self, other):
        return "own"
    def __repr__(self):
        return "C!"

print(C(1) == C(2), C(1))

@dataclass(eq=False, repr=False, init=False)
class D:
    x: int = 3

d = D()
print(d.x, d == D(), "D object" in repr(d))
