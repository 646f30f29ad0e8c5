class Account:
    _rate = 0.1
    _all = []

    def __init__(self, owner, balance=0):
        self._owner = owner
        self._balance = balance
        self._history = []
        self._all.append(self)

    def _record(self, kind, amount):
        self._history.append((kind, amount))
        return self

    def deposit(self, amount):
        self._balance += amount
        return self._record("deposit", amount)

    def _with_interest(self):
        return self._balance * (1 + self._rate)


a = Account("Ann").deposit(100)._record("note", 0)
print(a._owner, a._balance, a._history, a._with_interest(), Account._rate)
a._rate = 0.5
print(a._with_interest(), Account._rate, len(Account._all), Account._record.__name__, Account._record.__qualname__)
a._extra: int = 5
del a._history
print(hasattr(a, "_history"), hasattr(a, "_extra"))
try:
    a._record("x", 1)
except AttributeError as error:
    print(error, error.name)
