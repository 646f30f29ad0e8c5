import asyncio

queue = asyncio.Queue(maxsize=2)
log = []


async def producer(name, count):
    for n in range(count):
        await queue.put((name, n))
        log.append(f"put {name}{n}")


async def consumer():
    while True:
        name, n = await queue.get()
        log.append(f"got {name}{n}")
        await asyncio.sleep(0)
        queue.task_done()


worker = asyncio.create_task(consumer())
await asyncio.gather(producer("a", 3), producer("b", 2))
await queue.join()
worker.cancel()
print(log)
print(queue.empty(), queue.qsize(), queue.full(), queue.maxsize)
results = await asyncio.gather(worker, return_exceptions=True)
type(results[0]).__name__
