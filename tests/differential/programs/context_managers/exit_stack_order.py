from contextlib import ExitStack


def make(name, error=None):
    def leave(kind, value, traceback):
        print("leave", name, kind.__name__ if kind else None)
        if error:
            raise error
        return name == "swallow"

    return leave


try:
    with ExitStack() as stack:
        stack.push(make("a"))
        stack.push(make("b", OSError("from b")))
        stack.push(make("c"))
        raise ValueError("body")
except OSError as error:
    print(error, repr(error.__context__))
with ExitStack() as stack:
    stack.push(make("outer"))
    stack.push(make("swallow"))
    raise KeyError("x")
with ExitStack() as stack:
    stack.callback(lambda **kw: print("callback", kw), k=1)
    kept = stack.pop_all()
    print("popped")
kept.close()
with ExitStack() as outer:
    for n in range(3):
        outer.callback(print, "undo", n)
    print("done")
