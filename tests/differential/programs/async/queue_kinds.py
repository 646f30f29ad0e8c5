import asyncio

plain, stack, heap = asyncio.Queue(), asyncio.LifoQueue(), asyncio.PriorityQueue()
for q in (plain, stack, heap):
    for item in (3, 1, 2):
        q.put_nowait(item)
    print(type(q).__name__, [q.get_nowait() for _ in range(3)])
try:
    plain.get_nowait()
except asyncio.QueueEmpty as error:
    print(repr(error))
small = asyncio.Queue(1)
await small.put("x")
try:
    small.put_nowait("y")
except asyncio.QueueFull as error:
    print(repr(error), small.full())
try:
    await asyncio.wait_for(small.put("z"), 0.002)
except TimeoutError:
    print("still full", small.qsize())
small.task_done()
try:
    small.task_done()
except ValueError as error:
    print(error)
await small.get()
