import asyncio
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing, asynccontextmanager, nullcontext


class Session(AbstractAsyncContextManager):
    async def __aexit__(self, *exc):
        print("session closed", exc[0].__name__ if exc[0] else None)
        return exc[0] is KeyError


@asynccontextmanager
async def lease(name):
    print("take", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("give back", name)


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("numbers closed")


async def main():
    async with Session() as s, lease("a") as a, nullcontext("plain") as plain:
        print(isinstance(s, Session), a, plain)
        raise KeyError("swallowed")
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(lease("b"))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "sync callback")
    async with aclosing(numbers()) as gen:
        async for n in gen:
            if n == 2:
                return n


print(asyncio.run(main()))
