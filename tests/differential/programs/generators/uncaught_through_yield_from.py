# raises KeyError
def leaf(mapping):
    for key in ("a", "b", "missing"):
        yield mapping[key]


def branch(mapping):
    yield "start"
    yield from leaf(mapping)


def trunk():
    yield from branch({"a": 1, "b": 2})


for item in trunk():
    print(item)
