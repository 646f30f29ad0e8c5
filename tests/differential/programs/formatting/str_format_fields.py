class User:
    def __init__(self, name, tags):
        self.name = name
        self.tags = tags
        self.home = {"city": "Oslo", "zip": 150}


u = User("Ann", ["x", "y"])
print("{} {} {}".format(1, "two", 3.0))
print("{0} {1} {0} {2!r:>5}".format("a", "b", "c"))
print("{name} is {age:d} {age:>{width}}|".format(name="Bo", age=42, width=6))
print("{u.name} {u.tags[0]} {u.home[city]} {0.tags[1]} {0.home[zip]:06d}".format(u, u=u))
print("{0[0]}{0[1]} {1[k]} {1[a b]} {2[-1]}".format("xy", {"k": "v", "a b": "spaced"}, {"-1": "neg"}))
print("{:{}}|{:{}{}}|{:.{}f}".format("a", 4, "b", ">", 4, 3.14159, 2))
print("{{}} {{{}}} {!s} {!r} {!a}".format("x", "y", "z", "é"))
print("{:,} {:.1%} {:+.2e} {:#x} {:08.3f} {:^9}|".format(1234567, 0.5, 12345.678, 255, 3.14159, "mid"))
print("{.real} {.imag}".format(3 + 4j, 3 + 4j), "{0.numerator}/{0.denominator}".format(7))
template = "{greeting}, {who}!"
template.format(**{"greeting": "Hi", "who": "you"})
