# raises RuntimeError
scores = {"ann": 1, "bo": 0, "cy": 0}


def prune(table):
    for name, score in table.items():
        if not score:
            print("removing", name)
            del table[name]


prune(scores)
