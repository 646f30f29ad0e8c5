print([x * x for x in range(5)], {x % 3 for x in range(10)}, {x: x**2 for x in range(3)}, list(x for x in "ab"))
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(4)])
print([x for x in range(20) if x % 2 if x % 3], [x if x > 2 else -x for x in range(5)])
print([a + b for a, b in zip("xy", "12")], [h for h, *_ in ("abc", "de")], {k: v for k, v in [("a", 1), ("a", 2)]})
print(sum(x for x in range(5)), max((len(w), w) for w in ("a", "bbb", "cc")), dict((i, c) for i, c in enumerate("ab")))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x % 2 == 0])
print([y for x in range(5) if (y := x * 2) > 4], y, [z := 1, z + 1], {(w := n) for n in (1, 2)}, w)
print([f"{i}{j}" for i in "ab" for j in range(2)], [*(c.upper() for c in "abc")], [lambda: 0 for _ in range(1)][0]())
nested = [[[k for k in range(j)] for j in range(i)] for i in range(3)]
nested
