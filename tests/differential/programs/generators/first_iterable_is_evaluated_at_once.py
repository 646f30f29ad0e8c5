def fail():
    print("evaluated")
    return 1 / 0


try:
    gen = (x for x in fail())
except ZeroDivisionError as error:
    print("at creation:", error)

gen = (y for x in [1] for y in fail())
print("created")
try:
    next(gen)
except ZeroDivisionError as error:
    print("at use:", error)
