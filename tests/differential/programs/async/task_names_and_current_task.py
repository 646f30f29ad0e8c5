import asyncio


async def whoami():
    task = asyncio.current_task()
    return task.get_name()


main = asyncio.current_task()
print(main.get_name(), await whoami(), main is asyncio.current_task())
named = asyncio.create_task(whoami(), name="fetcher")
unnamed = asyncio.create_task(whoami())
print(named.get_name(), unnamed.get_name().startswith("Task-"), len(asyncio.all_tasks()))
print(await named, (await unnamed) == unnamed.get_name())
named.set_name(123)
print(named.get_name(), len(asyncio.all_tasks()))


async def counting():
    return sorted(t.get_name() for t in asyncio.all_tasks() if not t.get_name().startswith("Task-"))


print(await asyncio.gather(asyncio.create_task(counting(), name="x"), asyncio.create_task(counting(), name="y")))
