import asyncio


async def producer(queue, items):
    for item in items:
        await queue.put(item)
    await queue.put(None)


async def consumer(queue):
    got = []
    while (item := await queue.get()) is not None:
        got.append(item * 2)
        await asyncio.sleep(0)
    return got


async def main():
    queue = asyncio.Queue(maxsize=1)
    _, doubled = await asyncio.gather(producer(queue, [1, 2, 3]), consumer(queue))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "set")
    semaphore = asyncio.BoundedSemaphore(2)
    async with semaphore, asyncio.timeout(5):
        value = await future
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.001)
    except asyncio.TimeoutError:
        value += " then timed out"
    return doubled, value, asyncio.iscoroutinefunction(producer), asyncio.current_task().get_name()


print(asyncio.run(main()))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
