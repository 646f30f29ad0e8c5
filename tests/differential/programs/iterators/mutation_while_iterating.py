items = [1, 2, 3, 4, 5, 6]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)
for item in items:
    if len(items) < 8:
        items.append(item * 10)
print(items)
d = {"a": 1, "b": 2}
try:
    for key in d:
        d[key + key] = 0
except RuntimeError as error:
    print(error)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as error:
    print(error)
for key in list(d):
    if key.startswith("b"):
        del d[key]
print(d)
for key, value in d.items():
    d[key] = value + 1
print(d)
it = iter([1, 2])
print(next(it), next(it), next(it, None))
view = d.keys()
d["z"] = 9
list(view)
