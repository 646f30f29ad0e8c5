calls = []


def default():
    calls.append("evaluated")
    return []


def append(item, target=default()):
    target.append(item)
    return target


print(append(1), append(2), append(3, []), calls)


def outer():
    n = 1

    def show(value=n):
        return value, n

    n = 2
    return show()


outer()
