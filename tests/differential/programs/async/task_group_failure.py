import asyncio

log = []


async def ok():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append("sibling cancelled")
        raise


async def bad(message, error):
    await asyncio.sleep(0)
    raise error(message)


try:
    async with asyncio.TaskGroup() as group:
        sibling = group.create_task(ok())
        group.create_task(bad("v", ValueError))
        group.create_task(bad("k", KeyError))
        await asyncio.sleep(1)
        log.append("unreachable")
except ExceptionGroup as caught:
    print(caught, [repr(e) for e in caught.exceptions])
print(log, sibling.cancelled())


async def body_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(ok())
        await asyncio.sleep(0)
        raise TypeError("in the body")


try:
    await body_fails()
except ExceptionGroup as caught:
    print(repr(caught))
len(log)
