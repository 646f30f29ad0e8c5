# raises ZeroDivisionError
class Calculator:
    def ratio(self, a, b):
        return self.divide(a, b)

    def divide(self, a, b):
        raise NotImplementedError


class Real(Calculator):
    def divide(self, a, b):
        return a / b


class Logged(Real):
    def divide(self, a, b):
        print("dividing", a, "by", b)
        return super().divide(a, b)


print(Logged().ratio(1, 4))
Logged().ratio(1, 0)
