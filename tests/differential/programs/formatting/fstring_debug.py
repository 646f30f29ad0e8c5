x, name, values = 3.14159, "pi", [1, 2]


class P:
    y = 10

    def __repr__(self):
        return "<P>"

    def __str__(self):
        return "P!"


p = P()
print(f"{x=}")
print(f"{x = }")
print(f"{x=:.2f} {x = :>8.1f} {name=!s} {name=!r:>6} {p=} {p=!s}")
print(f"{x + 1 = :.1f} {values[0]=} {p.y=} {len(name)=} {values = !s}")
print(f"{name.upper()=} {(1, 2)=} {'a' 'b'=} {x>3=}")
f"{ p.y   =   }"
