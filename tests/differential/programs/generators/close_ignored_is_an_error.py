def stubborn():
    while True:
        try:
            yield "still here"
        except GeneratorExit:
            print("ignoring close")
            yield "no"


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(type(error).__name__, error)
print(next(g))
