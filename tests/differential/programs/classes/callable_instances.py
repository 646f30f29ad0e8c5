class Polynomial:
    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def __call__(self, x, /, *, trace=False):
        result = 0
        for c in self.coefficients:
            result = result * x + c
            if trace:
                print(f"  {result=}")
        return result


p = Polynomial(1, -3, 2)
print(p(0), p(1), p(5), callable(p), callable(Polynomial))
print(p(3, trace=True))
print(list(map(p, range(5))))


class NotCallable:
    pass


try:
    NotCallable()()
except TypeError as error:
    print(error)
try:
    p(x=1)
except TypeError as error:
    print(error)
