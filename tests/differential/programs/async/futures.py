import asyncio

loop = asyncio.get_running_loop()
future = loop.create_future()
log = []


async def waiter(name):
    log.append(f"{name} got {await future}")


async def setter():
    await asyncio.sleep(0.001)
    future.set_result("the answer")


await asyncio.gather(waiter("a"), waiter("b"), setter())
print(log, future.done(), await future, await future)
try:
    future.set_result("again")
except asyncio.InvalidStateError as error:
    print(error)
failed = loop.create_future()
failed.set_exception(KeyError("nope"))
try:
    await failed
except KeyError as error:
    print(repr(error))
cancelled = loop.create_future()
cancelled.cancel()
(cancelled.cancelled(), asyncio.isfuture(future), asyncio.isfuture(waiter))
