attempts = [
    lambda: "{} {}".format(1),
    lambda: "{2}".format(1, 2),
    lambda: "{missing}".format(present=1),
    lambda: "{0} {}".format(1, 2),
    lambda: "{} {0}".format(1, 2),
    lambda: "{0.missing}".format("text"),
    lambda: "{0[missing]}".format({}),
    lambda: "{0[5]}".format([1]),
    lambda: "{0[x]}".format([1]),
    lambda: "{".format(1),
    lambda: "}".format(1),
    lambda: "{0!x}".format(1),
    lambda: "{0!}".format(1),
    lambda: "{0:d}".format("x"),
    lambda: "{0:{1}}".format(5, "zz"),
    lambda: "{a.b.c}".format(a=1),
    lambda: "{0[}".format([1]),
    lambda: "{0[]}".format([1]),
    lambda: "{:{:{}}}".format(1, 2, 3),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, "|", error)
