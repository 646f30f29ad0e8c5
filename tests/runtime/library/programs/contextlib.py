import contextlib, io, sys

@contextlib.contextmanager
def tag(name):
    "makes a tag"
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print(f"</{name}>")

with tag("b") as t:
    print(t)
with tag("c"):
    raise ValueError("inside")

@tag("deco")
def decorated():
    "doc"
    return 5

print(decorated(), decorated.__name__, tag.__name__, tag.__doc__)

class Cm(contextlib.ContextDecorator):
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, *exc):
        print("exit", exc[0])
        return True

@Cm()
def fails():
    raise KeyError("k")

print(fails())
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
    print("hidden")
    print("error", file=sys.stderr)
    sys.stdout.write("direct")
    with contextlib.redirect_stdout(io.StringIO()) as inner:
        print("deeper")
    print(inner.getvalue())
print(repr(out.getvalue()), contextlib.nullcontext(3).enter_result)
with contextlib.ExitStack() as stack:
    stack.callback(print, "callback")
    stack.enter_context(tag("s"))
with contextlib.suppress(ZeroDivisionError):
    1 / 0
for wrong in (lambda: contextlib.contextmanager(lambda: iter(()))().__enter__(), lambda: next(iter(tag))):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
