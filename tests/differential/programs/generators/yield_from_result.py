def chunks(items, size):
    done = 0
    for start in range(0, len(items), size):
        yield items[start : start + size]
        done += 1
    return done


def report(items):
    first = yield from chunks(items, 2)
    yield "---"
    second = yield from chunks(items, 3)
    return f"{first}+{second}"


def drain(gen):
    seen = []
    while True:
        try:
            seen.append(next(gen))
        except StopIteration as stop:
            return seen, stop.value


drain(report(list("abcde")))
