def make_counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    def peek():
        return count

    return increment, reset, peek


inc, reset, peek = make_counter(10)
inc2, _, peek2 = make_counter()
print(inc(), inc(5), peek(), inc2(), peek2())
reset()
(peek(), peek2())
