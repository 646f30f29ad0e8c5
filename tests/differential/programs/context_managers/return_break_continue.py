class Scope:
    depth = 0

    def __enter__(self):
        Scope.depth += 1
        return Scope.depth

    def __exit__(self, *exc):
        print("leaving", Scope.depth, exc[0])
        Scope.depth -= 1


def early():
    with Scope() as d:
        return f"returned at depth {d}"


def loops():
    for i in range(4):
        with Scope():
            if i == 1:
                continue
            if i == 2:
                break
            print("iteration", i)
    return i


def generator():
    with Scope() as d:
        yield d
        yield d + 10


print(early(), Scope.depth)
print(loops(), Scope.depth)
g = generator()
print(next(g), Scope.depth)
g.close()
print(Scope.depth, list(generator()))
