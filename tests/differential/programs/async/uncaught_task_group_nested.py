# raises ExceptionGroup
import asyncio


async def leaf(n):
    await asyncio.sleep(0)
    raise ValueError(f"leaf {n}")


async def branch(n):
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(n))
        group.create_task(leaf(n + 1))


try:
    await branch(1)
except ExceptionGroup as group:
    print(group, [str(e) for e in group.exceptions])


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(branch(10))
    print("never")


await main()
