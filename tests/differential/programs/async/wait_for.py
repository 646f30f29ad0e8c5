import asyncio

log = []


async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        log.append("finally")


async def quick():
    await asyncio.sleep(0.001)
    return "quick"


print(await asyncio.wait_for(quick(), timeout=1), await asyncio.wait_for(quick(), timeout=None))
try:
    await asyncio.wait_for(slow(), timeout=0.005)
except TimeoutError as error:
    print("timed out", repr(error), error is asyncio.TimeoutError)
print(log, asyncio.TimeoutError is TimeoutError)


async def failing():
    raise KeyError("inside")


try:
    await asyncio.wait_for(failing(), 1)
except KeyError as error:
    print(repr(error))
try:
    await asyncio.wait_for(quick(), timeout=0)
except TimeoutError:
    print("zero timeout")
