class Everything:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.2

    def __complex__(self):
        return 4 + 2j

    def __bool__(self):
        return False

    def __str__(self):
        return "string"

    def __bytes__(self):
        return b"bytes"

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return 41

    def __floor__(self):
        return 40

    def __ceil__(self):
        return 43

    def __format__(self, spec):
        return f"[{spec}]"

    def __hash__(self):
        return 7


import math

e = Everything()
print(int(e), float(e), complex(e), bool(e), str(e), bytes(e), round(e), round(e, 2), math.trunc(e), math.floor(e), math.ceil(e), f"{e:x}", hash(e))


class Wrong:
    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __hash__(self):
        return "h"

    def __repr__(self):
        return None


w = Wrong()
for bad in (lambda: int(w), lambda: float(w), lambda: hash(w), lambda: repr(w), lambda: int(object()), lambda: complex("1+"), lambda: [1][e], lambda: range(e)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
