data = {"name": "Ann", "n": 7}
print("%s %d %r %5.2f|%-6s|%6s|%x %o %e %g %%" % ("s", 42, "r", 3.14159, "ab", "cd", 255, 8, 12345.6789, 0.0001))
print("%(name)s has %(n)03d %(n)+d %(n)s" % data)
print("%s" % (1,), "%s" % [1, 2], "%s and %s" % ("a", "b"), "%c%c" % ("x", 65))
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%5s|%-5s|%05d|% d|%#x|%i" % ("a", "b", 42, 42, 255, 3.99))
attempts = [
    lambda: "%s %s" % "one",
    lambda: "%s" % ("a", "b"),
    lambda: "%d" % "x",
    lambda: "%q" % 1,
    lambda: "%(a)s" % {"b": 1},
    lambda: "%(a)s" % 1,
    lambda: "%" % 1,
    lambda: "%c" % "ab",
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
