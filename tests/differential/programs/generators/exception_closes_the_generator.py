def risky():
    yield 1
    raise LookupError("gone", 404)


g = risky()
print(next(g))
try:
    next(g)
except LookupError as error:
    print(error.args, str(error))
print(next(g, "closed for good"))
print(list(g))
