import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def square(x):
    await asyncio.sleep(0)
    return x * x


async def is_odd(x):
    return x % 2 == 1


print([x async for x in numbers(4)], {x async for x in numbers(3)}, {x: await square(x) async for x in numbers(3)})
print([await square(x) for x in range(4) if await is_odd(x)])
print([[await square(y) async for y in numbers(x)] for x in range(4)])
lazy = (await square(x) async for x in numbers(4))
print(type(lazy).__name__, [x async for x in lazy])
total = 0
async for i, c in (pair async for pair in ((i, "abc"[i]) async for i in numbers(3))):
    total += i
    print(i, c)
else:
    print("async for else")
total
