x = [1]
y = x
del x
try:
    x
except NameError as error:
    print(error, y)
x = "again"
a, b, c = 1, 2, 3
del a, (b, c)
for look in (lambda: a, lambda: b, lambda: c):
    try:
        look()
    except NameError as error:
        print(error.name, "is gone")
d = {"k": 1, "l": 2}
del d["k"]
try:
    del d["k"]
except KeyError as error:
    print("KeyError", error)
items = [0, 1, 2, 3, 4]
del items[0], items[-1], items[1:]
print(items, x, d)
for i in range(3):
    pass
print(i)
del i
len = lambda value: "shadowed"
print(len([1]))
del len
print(len([1]))
print = print
try:
    del never_bound
except NameError as error:
    print(error)
never_bound = 0
