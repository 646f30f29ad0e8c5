import asyncio

log = []
lock, ready = asyncio.Lock(), asyncio.Event()


async def holder():
    async with lock:
        log.append("holder in")
        await ready.wait()
        log.append("holder out")


async def waiter(n):
    log.append(f"waiter {n} asks")
    async with lock:
        log.append(f"waiter {n} in")


async def impatient():
    try:
        async with asyncio.timeout(0.001):
            async with lock:
                log.append("impossible")
    except TimeoutError:
        log.append("impatient left")
        ready.set()


async with asyncio.TaskGroup() as group:
    group.create_task(holder())
    for n in range(2):
        group.create_task(waiter(n))
    group.create_task(impatient())
print(log, lock.locked())
semaphore = asyncio.Semaphore(1)
await semaphore.acquire()
blocked = asyncio.create_task(semaphore.acquire())
await asyncio.sleep(0)
print(blocked.done(), semaphore.locked())
semaphore.release()
print(await blocked)
