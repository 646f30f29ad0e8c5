import asyncio

log = []


async def fail(name, steps):
    try:
        for _ in range(steps):
            await asyncio.sleep(0)
        raise RuntimeError(name)
    finally:
        log.append(f"{name} done")


async def survive():
    await asyncio.sleep(0.01)
    log.append("survivor finished")
    return "alive"


survivor = asyncio.create_task(survive())
try:
    await asyncio.gather(fail("first", 1), fail("second", 8), survivor)
except RuntimeError as error:
    print("caught", error, log)
print(survivor.done(), await survivor)
print(log)
both = await asyncio.gather(fail("x", 0), fail("y", 0), return_exceptions=True)
[str(e) for e in both]
