from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
import io


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ZeroDivisionError as error:
        print("tag saw", error)
    finally:
        print(f"</{name}>")


@tag("p")
def paragraph(text):
    print(text)
    return len(text)


class Door:
    def close(self):
        print("closed")


with tag("b") as b, suppress(KeyError):
    print(b)
    {}["x"]
with tag("i"):
    1 / 0
print(paragraph("hello"))
with closing(Door()) as door, nullcontext(5) as five:
    print(type(door).__name__, five)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", names)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))


class mute(ContextDecorator):
    def __enter__(self):
        print("mute on")

    def __exit__(self, *exc):
        print("mute off", exc[0] is None)
        return True


@mute()
def shout():
    raise RuntimeError("lost")


shout()
