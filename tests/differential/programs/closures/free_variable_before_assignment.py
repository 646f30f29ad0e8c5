# raises NameError
def outer(flag):
    def inner():
        return value

    if flag:
        value = "ready"
    return inner


print(outer(True)())
outer(False)()
