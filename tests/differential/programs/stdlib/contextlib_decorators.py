import asyncio
from contextlib import AsyncContextDecorator, ContextDecorator, asynccontextmanager, contextmanager


class traced(ContextDecorator):
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        print("enter", self.label)
        return self

    def __exit__(self, kind, error, tb):
        print("exit", self.label, kind.__name__ if kind else None)
        return kind is ValueError


class traced_async(AsyncContextDecorator):
    async def __aenter__(self):
        print("async enter")

    async def __aexit__(self, *exc):
        print("async exit", exc[0])


@contextmanager
def bracket(left, right):
    print(left, end=" ")
    yield
    print(right)


@asynccontextmanager
async def slow(name):
    await asyncio.sleep(0)
    yield name


@traced("f")
def f(x):
    """Divide."""
    if x < 0:
        raise ValueError(x)
    return 10 / x


@traced_async()
async def g():
    async with slow("inner") as name:
        return name


@bracket("<", ">")
def shout(word):
    print(word.upper(), end=" ")


print(f(2), f(-1), f.__name__, f.__doc__)
shout("a")
shout("b")
print(asyncio.run(g()))
try:
    f(0)
except ZeroDivisionError as error:
    print(error)
