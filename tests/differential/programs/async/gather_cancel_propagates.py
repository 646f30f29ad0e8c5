import asyncio

log = []


async def child(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def parent():
    await asyncio.gather(child("a"), child("b"))


task = asyncio.create_task(parent())
await asyncio.sleep(0)
await asyncio.sleep(0)
print(task.cancel(), task.done())
try:
    await task
except asyncio.CancelledError as error:
    print("parent cancelled", error.args)
print(log, task.cancelled(), task.cancel())
