# raises ExceptionGroup
import asyncio


async def step(n):
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError(f"step {n} failed")
    print("step", n)


async with asyncio.TaskGroup() as group:
    for n in range(4):
        group.create_task(step(n))
print("never printed")
