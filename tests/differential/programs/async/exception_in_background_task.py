import asyncio


async def broken():
    await asyncio.sleep(0)
    raise ZeroDivisionError("background")


task = asyncio.create_task(broken())
await asyncio.sleep(0.002)
print("main continues", task.done())
error = task.exception()
print(repr(error))
try:
    await task
except ZeroDivisionError as again:
    print(again is error, again.__context__)
try:
    try:
        await task
    except ZeroDivisionError as first:
        raise RuntimeError("wrapped") from first
except RuntimeError as wrapped:
    print(repr(wrapped.__cause__))
