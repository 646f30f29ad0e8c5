def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            break
        if item is None:
            return "none"
    else:
        return "not found"
    return index


print(find("abc", "b"), find("abc", "z"), find(["a", None], "b"), find([], 1))
n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    if n < -5:
        break
else:
    print("while finished", n)
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
for i in range(3):
    i *= 10
    print(i, end=",")
else:
    print("else", i)
for x in []:
    pass
else:
    print("empty loop else")
outer = [(i, j) for i in range(3) for j in range(3) if i != j][:4]
for a, b in outer:
    if a > b:
        print("first descending", a, b)
        break
