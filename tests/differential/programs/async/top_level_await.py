import asyncio


async def fetch(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name.upper()


print(await fetch("a", 0.001))
x = await fetch("b", 0) + "!"
values = [await fetch(n, 0) for n in "cd"]
if await asyncio.sleep(0, result=True):
    print("truthy sleep")
(x, values)
