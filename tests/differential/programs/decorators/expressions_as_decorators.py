buttons = [lambda f: ("zero", f), lambda f: ("one", f)]
table = {"upper": lambda f: lambda: f().upper()}


@buttons[1]
def first():
    return "first"


@table["upper"]
def second():
    return "second"


@lambda f: f()
def answer():
    return 6 * 7


@print
@len
@list
@sorted
@str.split
@str.format
@"{0} b a".format
class c:
    pass


print(first[0], first[1](), second(), answer)
