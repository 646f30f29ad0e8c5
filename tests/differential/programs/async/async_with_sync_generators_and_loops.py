import asyncio


async def step(n):
    await asyncio.sleep(0)
    return n % 3


n = 0
while await step(n) != 2:
    print("looping", n)
    n += 1
else:
    print("while else", n)

result = (await step(5), await step(7)) if await step(4) else None
print(result, not await step(3), [await step(i) for i in range(4)], {await step(1): await step(2)})
print(f"{await step(8)} {await step(10):>3}", await step(await step(5)))


async def collect():
    for i in range(3):
        try:
            if await step(i) == 1:
                continue
            print("kept", i)
        finally:
            await asyncio.sleep(0)
            print("finally", i)
    return "collected"


await collect()
