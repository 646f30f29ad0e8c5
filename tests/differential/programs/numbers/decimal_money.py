from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation, getcontext, localcontext

price, quantity = Decimal("19.99"), 3
total = price * quantity
tax = (total * Decimal("0.25")).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
print(total, tax, total + tax, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), Decimal(0.1), Decimal("1E+3"), Decimal("1.10"))
print(Decimal("7") / 3, Decimal("-7") // 2, Decimal("-7") % 3, Decimal("2") ** 10, Decimal("2").sqrt(), round(Decimal("2.675"), 2), int(Decimal("9.9")))
with localcontext() as context:
    context.prec = 5
    context.rounding = ROUND_DOWN
    print(Decimal(2) / 3, getcontext().prec)
print(getcontext().prec, Decimal("1.0") == 1, Decimal("1.0") == 1.0, hash(Decimal("1.5")) == hash(1.5), max(Decimal(1), 2), sorted([Decimal("3"), 1, 2.5]))
print(Decimal("123.456").as_tuple(), Decimal("1.20").normalize(), f"{Decimal('1234567.891'):,.2f}", Decimal("Infinity"), Decimal("NaN").is_nan(), repr(Decimal("1")))
for bad in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal("1") + 1.5, lambda: Decimal("NaN") < 1, lambda: Decimal([1])):
    try:
        print(bad())
    except (InvalidOperation, DivisionByZero, TypeError, ValueError) as error:
        print(type(error).__name__, error)
total + tax
