def tag(name):
    print("making", name)

    def decorate(function):
        print("applying", name, "to", function.__name__)

        def wrapper(*args):
            return f"<{name}>{function(*args)}</{name}>"

        wrapper.__name__ = f"{name}_{function.__name__}"
        return wrapper

    return decorate


@tag("b")
@tag("i")
@tag("u")
def hello(who):
    return f"hello {who}"


print(hello.__name__)
hello("you")
