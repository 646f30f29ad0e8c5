log = []


def v(x):
    log.append(x)
    return x


class F:
    def __init__(self, n):
        log.append(f"init {n}")
        self.n = n

    def __format__(self, spec):
        log.append(f"format {self.n} {spec!r}")
        return f"<{self.n}:{spec}>"

    def __str__(self):
        log.append("str")
        return "S"

    def __repr__(self):
        log.append("repr")
        return "R"


print(f"{v(1)} {v(2):>{v(3)}} {F(4):{v('a')}-{v('b')}} {F(5)!s:>3} {F(6)!r} {F(7)}")
print(log)
n = 1
print(f"{(n := n + 1)} {n} {(n := n * 10)} {n}")
