a, b = 1, 2
a, b = b, a
(c, [d, e]), *f = (3, "45"), 6, 7
first, *middle, last = range(6)
*init, tail = "xyz"
[g] = {"only"}
h, = (9,)
print(a, b, c, d, e, f, first, middle, last, init, tail, g, h)
x = y = z = []
y.append(1)
print(x, z, x is y)
i = 0
values = [10, 20, 30]
i, values[i] = 2, "changed"
print(i, values)
values[0], values[1:], i = "a", ["b", "c", "d"], len(values)
print(values, i)
for k, (l, *m) in [(1, "abc"), (2, [3])]:
    print(k, l, m)
(n) = 5
(o,) = [n]
data = {"p": 1}
data["p"], data["q"] = data.get("q", 0), data["p"]
n, o, data
