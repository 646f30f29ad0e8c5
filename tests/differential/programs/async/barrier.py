import asyncio

barrier = asyncio.Barrier(3)
log = []


async def runner(name, delay):
    await asyncio.sleep(delay)
    log.append(f"{name} ready")
    position = await barrier.wait()
    log.append("go")
    return position


positions = await asyncio.gather(runner("a", 0.02), runner("b", 0), runner("c", 0.001))
print(log)
print(sorted(positions), barrier.parties, barrier.n_waiting, barrier.broken)


async def stuck():
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        return f"broken: {type(error).__name__}"


task = asyncio.create_task(stuck())
await asyncio.sleep(0)
await barrier.abort()
await task
