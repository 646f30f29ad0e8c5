class Odd:
    def __init__(this, n):
        this.n = n

    def plus(me, other):
        return Odd(me.n + other.n)

    def forgot():
        return "no self"


print(Odd(2).plus(Odd(3)).n, Odd.forgot())
try:
    Odd(1).forgot()
except TypeError as error:
    print(error)


def late(self):
    return self.n * 100


Odd.late = late
print(Odd(4).late())
del Odd.late
hasattr(Odd, "late")
