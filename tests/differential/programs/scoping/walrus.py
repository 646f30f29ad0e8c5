import re

data = [3, 8, 1, 9, 4]
print([y for v in data if (y := v * 2) > 7], y)
if (n := len(data)) > 3 and (m := max(data)) < 10:
    print(n, m)
lines = iter(["one", "two", "", "three"])
collected = []
while line := next(lines, None):
    collected.append(line)
print(collected, repr(line))
for text in ("id=42", "none"):
    if match := re.search(r"(\w+)=(\d+)", text):
        print(match.group(1), int(match[2]))
    else:
        print("no match", match)
print((a := 1, b := a + 1, a + b), [total := 0] + [total := total + v for v in data], total)


def f(x=(default := 5)):
    return (local := x + 1) * local


print(f(), default, any((found := v) > 5 for v in data), found)
print(f"{(w := 7)} {w=}", {(k := "key"): (v2 := "value")}, k, v2)
