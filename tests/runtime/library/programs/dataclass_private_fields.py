from dataclasses import dataclass, field, fields, asdict, astuple, replace, InitVar, FrozenInstanceError

@dataclass(order=True)
class Account:
    owner: str
    _balance: int = 0
    _log: list = field(default_factory=list, repr=False)
    _rate: InitVar[float] = 0.5

    def __post_init__(self, _rate):
        self._interest = self._balance * _rate

a = Account("ann", _balance=10, _rate=0.1)
print(a, a._balance, a._interest, a._log)
print(asdict(a), astuple(a), [f.name for f in fields(a)], replace(a, _balance=4, _rate=1)._balance)
print(Account.__doc__)
match a:
    case Account(owner, balance, log):
        print(owner, balance, log)
for wrong in (lambda: Account(), lambda: Account("b", __balance=3), lambda: Account("b", 1, 2, 3, 4)):
    try:
        wrong()
    except TypeError as error:
        print(error)

@dataclass(frozen=True)
class Key:
    _value: int

k = Key(_value=3)
print(hash(k) == hash(Key(3)), k)
try:
    k._value = 4
except FrozenInstanceError as error:
    print(error)
