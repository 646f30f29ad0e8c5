import asyncio


async def fetch(name, steps):
    for _ in range(steps):
        await asyncio.sleep(0)
    if name == "bad":
        raise RuntimeError("bad one")
    return name


async def never():
    await asyncio.Event().wait()


order = []
for future in asyncio.as_completed([fetch("c", 15), fetch("a", 1), fetch("bad", 5), fetch("b", 10)]):
    try:
        order.append(await future)
    except RuntimeError as error:
        order.append(str(error))
print(order)
try:
    for future in asyncio.as_completed([fetch("x", 0), never()], timeout=0.01):
        print(await future)
except TimeoutError as error:
    print("timeout", type(error).__name__)
