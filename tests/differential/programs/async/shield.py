import asyncio

log = []


async def important():
    await asyncio.sleep(0.02)
    log.append("saved")
    return "result"


inner = asyncio.create_task(important())
try:
    await asyncio.wait_for(asyncio.shield(inner), timeout=0.001)
except TimeoutError:
    log.append("gave up waiting")
print(log, inner.cancelled())
print(await inner, log)


async def caller():
    await asyncio.shield(important())


task = asyncio.create_task(caller())
await asyncio.sleep(0)
task.cancel()
try:
    await task
except asyncio.CancelledError:
    print("caller cancelled")
await asyncio.sleep(0.02)
log
