mistakes = [
    lambda: 1 + "a",
    lambda: "a" + 1,
    lambda: [1] + (2,),
    lambda: len(5),
    lambda: int("4.5"),
    lambda: int([1]),
    lambda: float("abc"),
    lambda: {}["missing"],
    lambda: [1, 2][5],
    lambda: (1, 2)["x"],
    lambda: "abc"[10],
    lambda: "abc"[1.5],
    lambda: None[0],
    lambda: 5(),
    lambda: iter(3),
    lambda: next([1]),
    lambda: {[]: 1},
    lambda: {1}.remove(2),
    lambda: [].pop(),
    lambda: [1].remove(3),
    lambda: "a,b".split(""),
    lambda: sorted([1, "a"]),
    lambda: max([]),
    lambda: chr(-1),
    lambda: ord("ab"),
    lambda: -"x",
    lambda: divmod(1, 0),
    lambda: 1.0 // 0,
    lambda: 5 % 0,
    lambda: "%d" % "x",
    lambda: dict([1]),
    lambda: sum(["a"]),
    lambda: range(1, 2, 0),
]
for mistake in mistakes:
    try:
        mistake()
        print("no mistake")
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
