class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"needed {needed}, had {available}")
        self.needed = needed
        self.available = available


class Account:
    interest = 0.02
    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.opened += 1

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        return self.balance

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


alice = Account("Alice", 100)
print(alice, Account.opened, alice.withdraw(30))
try:
    alice.withdraw(500)
except InsufficientFunds as error:
    print(error, error.needed - error.available)
alice.interest = 0.5
(alice.interest, Account.interest, vars(alice))
