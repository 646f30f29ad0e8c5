def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(everything(1, d=4))
print(everything(1, 20, 30, 40, 50, d=4, e=6, f=7, a="kw"))
print(everything(*[1, 2, 3, 4], **{"d": 5, "z": 6}))
print(everything(*"ab", *range(2), c if (c := 9) else 0, d=1, **{}, **{"k": 1}))
for bad in (
    lambda: everything(),
    lambda: everything(1),
    lambda: everything(b=1, d=2),
    lambda: everything(1, 2, 3, c=4, d=5),
    lambda: everything(1, d=1, **{"d": 2}),
    lambda: everything(*5, d=1),
    lambda: everything(1, d=1, **[1]),
    lambda: everything(1, d=1, **{3: 4}),
):
    try:
        print(bad())
    except TypeError as error:
        print(error)
