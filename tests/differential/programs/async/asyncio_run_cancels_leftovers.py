import asyncio

log = []


async def background(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled at shutdown")
        raise


async def agen():
    try:
        yield 1
    finally:
        log.append("agen finalised")


async def main():
    asyncio.create_task(background("bg1"))
    asyncio.create_task(background("bg2"))
    await asyncio.sleep(0)
    holder.append(agen())
    await anext(holder[0])
    return "main returned"


holder = []
print(asyncio.run(main()))
sorted(log)
