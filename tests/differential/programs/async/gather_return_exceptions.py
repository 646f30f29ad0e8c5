import asyncio


async def work(n):
    await asyncio.sleep(0)
    if n % 2:
        raise ValueError(f"odd {n}")
    return n * 10


results = await asyncio.gather(*(work(n) for n in range(5)), return_exceptions=True)
for result in results:
    print(type(result).__name__, repr(result))
good = [r for r in results if not isinstance(r, Exception)]
sum(good)
