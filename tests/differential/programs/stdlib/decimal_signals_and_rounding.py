import decimal
from decimal import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal, DecimalException, DecimalTuple,
    FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, getcontext, localcontext,
)

for mode in (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP):
    print(mode, [str(Decimal(text).quantize(Decimal("1"), rounding=mode)) for text in ("1.5", "2.5", "-1.5", "1.1", "-1.1", "5.01")])
print(DecimalTuple(0, (1, 2), -1), Decimal(DecimalTuple(1, (3,), 2)), decimal.MAX_PREC > 10**6, decimal.MIN_EMIN < 0, issubclass(Overflow, Inexact), issubclass(InvalidOperation, DecimalException), issubclass(DecimalException, ArithmeticError))
with localcontext() as ctx:
    ctx.prec, ctx.Emax, ctx.Emin = 4, 10, -10
    for action in (lambda: Decimal(10) ** 20, lambda: Decimal("1E-20") / 3, lambda: Decimal(1) / 3, lambda: Decimal("1.23456") + 0):
        for signal in (Overflow, Underflow, Subnormal, Rounded, Inexact):
            ctx.traps[signal] = False
        ctx.clear_flags()
        print(action(), sorted(s.__name__ for s, raised in ctx.flags.items() if raised))
    ctx.traps[FloatOperation] = True
    try:
        Decimal(0.5)
    except FloatOperation as error:
        print(error)
c = Context(prec=3, rounding=ROUND_UP)
print(c.divide(Decimal(2), 3), c.create_decimal("1.2345"), c.prec, c.sqrt(Decimal(2)), getcontext().prec)
try:
    Context(prec=0)
except ValueError as error:
    print(error)
