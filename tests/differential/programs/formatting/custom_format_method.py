class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        unit, _, rest = spec.partition(":")
        amount = self.cents / 100
        if unit == "usd":
            return f"${format(amount, rest or '.2f')}"
        if unit == "eur":
            return f"{format(amount, rest or '.2f')} €"
        if not spec:
            return str(self)
        raise ValueError(f"unknown unit {unit!r}")

    def __str__(self):
        return f"{self.cents} cents"


m = Money(123456)
print(f"{m:usd} {m:eur} {m:usd:,.0f} {m} {m!s:>15}")
print("{:usd} {:eur:.1f}".format(m, m))
print(format(m), format(m, "usd"))
try:
    f"{m:yen}"
except ValueError as error:
    print(error)
