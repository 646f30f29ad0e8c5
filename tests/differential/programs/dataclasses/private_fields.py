from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass(order=True)
class Account:
    owner: str
    _balance: int = 0
    _log: list = field(default_factory=list, repr=False, compare=False)

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        self._balance += amount
        self._log.append(amount)
        return self


a = Account("Ann", _balance=10)
b = Account("Ann", 5).deposit(5)
print(a, b, a == b, a <= b, b._log)
print([f.name for f in fields(a)], asdict(b), astuple(b))
print(replace(a, _balance=99).balance, sorted(vars(a)))
try:
    Account("x", _blance=1)
except TypeError as error:
    print(error)
try:
    Account(_balance=1)
except TypeError as error:
    print(error)
{f.name: len(f.name) for f in fields(Account)}
