import asyncio

lock = asyncio.Lock()
limit = asyncio.Semaphore(2)
log = []
active = most = 0


async def critical(name):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0.001)
        log.append(f"{name} out")


async def limited(n):
    global active, most
    async with limit:
        active += 1
        most = max(most, active)
        await asyncio.sleep(0.001)
        active -= 1
    return n


await asyncio.gather(*(critical(n) for n in "abc"))
print(log, lock.locked())
print(await asyncio.gather(*(limited(n) for n in range(6))), most, limit.locked())
try:
    lock.release()
except RuntimeError as error:
    print(error)
bounded = asyncio.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)
await lock.acquire(), lock.locked()
