# raises TypeError
def needs_argument(prefix):
    def decorate(function):
        return lambda *args: print(prefix, function(*args))

    return decorate


@needs_argument("=>")
def good(x):
    return x + 1


good(1)


@needs_argument
def bad(x):
    return x + 1


bad(2)(3)
bad(2)("not a function")(4)
