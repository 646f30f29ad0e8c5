def build():
    data = [1, 2, 3]

    def use():
        return sum(data)

    before = use()
    del data
    try:
        use()
    except NameError as error:
        return before, str(error), type(error).__name__


def unbound():
    value = 1
    del value
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


[build(), unbound()]
