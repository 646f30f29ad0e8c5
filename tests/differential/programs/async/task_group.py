import asyncio


async def double(n):
    for _ in range(5 - n):
        await asyncio.sleep(0)
    print("doubling", n)
    return n * 2


async with asyncio.TaskGroup() as group:
    tasks = [group.create_task(double(n), name=f"job-{n}") for n in range(4)]
    print("all started", [t.done() for t in tasks])
print([t.result() for t in tasks], [t.get_name() for t in tasks])

async with asyncio.TaskGroup() as group:
    first = group.create_task(double(1))
    value = await first
    second = group.create_task(double(value))
second.result()
