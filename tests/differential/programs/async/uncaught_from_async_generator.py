# raises StopAsyncIteration
import asyncio


async def lines():
    for line in ("first", "second"):
        await asyncio.sleep(0)
        yield line


async def read(source):
    return await anext(source)


source = lines()
print(await read(source), await read(source))
print(await anext(source, "nothing left"))
await read(source)
