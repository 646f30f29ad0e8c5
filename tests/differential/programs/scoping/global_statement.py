counter = 0
history = []


def increment():
    global counter, created_here
    counter += 1
    created_here = f"created {counter}"
    history.append(counter)


def shadow():
    counter = 100
    counter += 1
    return counter


def delete():
    global temporary
    temporary = 1
    del temporary


increment()
increment()
print(counter, created_here, history, shadow(), counter)
delete()
try:
    temporary
except NameError as error:
    print(error)


def nested():
    def inner():
        global counter
        counter = "from inner"

    counter = "local"
    inner()
    return counter


nested(), counter
