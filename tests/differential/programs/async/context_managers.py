import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, error, tb):
        print("close", self.name, kind.__name__ if kind else None)
        return kind is KeyError


@asynccontextmanager
async def transaction(label):
    print("begin", label)
    try:
        yield label.upper()
    except ValueError as error:
        print("rollback", error)
    else:
        print("commit")


async with Connection("a") as a, Connection("b") as b:
    print(a.name, b.name)
async with Connection("c"):
    raise KeyError("swallowed")
async with transaction("t1") as t:
    print(t)
async with transaction("t2"):
    raise ValueError("oops")
async with AsyncExitStack() as stack:
    for name in "xy":
        await stack.enter_async_context(Connection(name))
    stack.callback(print, "callback")


async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")


async with aclosing(gen()) as g:
    print(await anext(g))
