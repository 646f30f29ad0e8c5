import asyncio

log = []


async def succeed():
    return 42


async def fail():
    raise OSError("disk")


t = asyncio.create_task(succeed())
t.add_done_callback(lambda task: log.append(f"callback {task.result()}"))
try:
    t.result()
except asyncio.InvalidStateError as error:
    print(error)
print(await t, t.result(), t.exception(), t.done(), t.cancelled(), log)
await asyncio.sleep(0)
print(log)
f = asyncio.create_task(fail())
await asyncio.wait([f])
print(repr(f.exception()), f.done())
try:
    f.result()
except OSError as error:
    print("result raises", error)
c = asyncio.create_task(asyncio.sleep(1))
c.cancel()
await asyncio.wait([c])
try:
    c.exception()
except asyncio.CancelledError:
    print("cancelled task has no exception")
