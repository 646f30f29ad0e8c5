def worker():
    while True:
        try:
            job = yield "ready"
            print("job", job)
        except ValueError as error:
            print("recovered from", error)
            yield "recovered"
        finally:
            print("tidy")


w = worker()
print(next(w))
print(w.send("a"))
print(w.throw(ValueError("bad job")))
print(next(w))
w.close()
print(list(w))
try:
    w.send(1)
except StopIteration as stop:
    print(repr(stop.value))
