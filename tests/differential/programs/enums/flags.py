from enum import Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Bits(IntFlag):
    A = 1
    B = 2
    D = 8


p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.R in p, Perm.W in p, bool(p & Perm.W))
print(Perm.RW, ~Perm.R, Perm.RW ^ Perm.W, list(Perm.RW), len(Perm.RW))
p |= Perm.W
p &= ~Perm.R
print(p, Perm(0), repr(Perm(0)), Perm(7))
print(Bits.A | 4, Bits.A | Bits.B, (Bits.A | Bits.D) == 9, int(Bits.D), Bits(3).name)
try:
    Perm(64)
except ValueError as error:
    print(str(error).splitlines()[0])
