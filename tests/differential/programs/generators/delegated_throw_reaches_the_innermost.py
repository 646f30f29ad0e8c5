def inner():
    try:
        yield "inner 1"
    except KeyError as error:
        print("inner caught", repr(error))
        yield "inner 2"
    return "inner result"


def outer():
    result = yield from inner()
    print("result:", result)
    try:
        yield "outer 1"
    except KeyError as error:
        print("outer caught", error)
    yield from ("x", "y")


g = outer()
print(next(g))
print(g.throw(KeyError("k1")))
print(next(g))
print(g.throw(KeyError("k2")))
list(g)
