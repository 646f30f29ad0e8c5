# raises AttributeError
class Money:
    __slots__ = ("_amount", "_currency")

    def __init__(self, amount, currency):
        object.__setattr__(self, "_amount", amount)
        object.__setattr__(self, "_currency", currency)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable; cannot set {name!r}")

    def __repr__(self):
        return f"{self._amount} {self._currency}"

    def __add__(self, other):
        if self._currency != other._currency:
            raise ValueError(f"{self._currency} is not {other._currency}")
        return Money(self._amount + other._amount, self._currency)


print(Money(1, "NOK") + Money(2, "NOK"))
try:
    Money(1, "NOK") + Money(1, "SEK")
except ValueError as error:
    print(error)
Money(1, "EUR")._amount = 5
