import asyncio


async def coro():
    return "from coro"


task = asyncio.ensure_future(coro())
print(type(task).__name__, asyncio.ensure_future(task) is task, await task)
c = coro()
print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(coro), asyncio.iscoroutinefunction(lambda: 0), type(c).__name__)
print(c.__name__, c.__qualname__, await c)
try:
    await c
except RuntimeError as error:
    print(error)
try:
    asyncio.create_task("not a coroutine")
except TypeError as error:
    print(error)
try:
    await 5
except TypeError as error:
    print(error)


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "custom awaitable"


print(await Awaitable(), await asyncio.gather(Awaitable(), Awaitable()))
