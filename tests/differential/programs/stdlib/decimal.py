import decimal
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, ROUND_UP, Context, Decimal, Inexact, getcontext, localcontext

D = Decimal
print(D("3.14"), D(5), D("-0.00"), D((1, (1, 4), -1)), D("1e3") + 1, D("10") / D("3"), D(1) / D(8), D("2") ** D("0.5"))
print([D("2.5").quantize(D("1"), rounding=r) for r in (ROUND_HALF_EVEN, ROUND_UP, ROUND_CEILING)], D("1234.5678").quantize(D("0.01")), round(D("1.15"), 1), D("1.5").to_integral_value(), D("7.7").__class__.__name__)
print(D("1.10").normalize(), D("5").compare(D("7")), D("3").max(D("4")), D("-3").copy_abs(), D("10").log10(), D("1").exp().quantize(D("0.0001")), D("9").sqrt(), D("123").adjusted(), D("1.50").as_integer_ratio())
getcontext().prec = 6
print(D(1) / 7, getcontext().prec, D("123456789") + 1)
with localcontext(Context(prec=3)) as ctx:
    ctx.traps[Inexact] = True
    try:
        D(1) / 3
    except Inexact as error:
        print("inexact", error)
print(D(1) / 7, str(D("1E-10")), f"{D('0.00001234'):.3e} {D('1e6'):,}", D("NaN").is_nan(), D("-Infinity") < 0, D("1").is_signed(), decimal.ROUND_DOWN)
[D("0.1") * 3 == D("0.3"), D("1.0") == D("1.00"), str(sum([D("0.1")] * 3)), D("2") > 1.5]
