import asyncio

log = []


async def worker():
    try:
        log.append("started")
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        log.append(f"cancelled {error.args}")
        await asyncio.sleep(0.001)
        log.append("cleaned")
        raise
    finally:
        log.append("finally")


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "finished anyway"


task = asyncio.create_task(worker())
await asyncio.sleep(0)
task.cancel("time is up")
try:
    await task
except asyncio.CancelledError as error:
    print("outer", error.args, isinstance(error, Exception))
print(log, task.cancelled())
other = asyncio.create_task(stubborn())
await asyncio.sleep(0)
other.cancel()
print(await other, other.cancelled(), other.cancelling())
early = asyncio.create_task(worker())
early.cancel()
await asyncio.gather(early, return_exceptions=True)
len(log)
