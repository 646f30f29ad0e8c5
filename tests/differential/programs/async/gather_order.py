import asyncio

log = []


async def job(name, delay):
    log.append(f"{name} starts")
    await asyncio.sleep(delay)
    log.append(f"{name} ends")
    return name


results = await asyncio.gather(job("slow", 0.02), job("fast", 0.001), job("instant", 0))
print(results)
print(log)
print(await asyncio.gather())
nested = await asyncio.gather(asyncio.gather(job("a", 0), job("b", 0)), job("c", 0))
nested
