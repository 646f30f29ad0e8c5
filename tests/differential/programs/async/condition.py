import asyncio

condition = asyncio.Condition()
stock = []
log = []


async def consumer(name):
    async with condition:
        await condition.wait_for(lambda: stock)
        log.append(f"{name} took {stock.pop(0)}")


async def producer():
    for item in ("apple", "pear", "fig"):
        await asyncio.sleep(0.001)
        async with condition:
            stock.append(item)
            condition.notify()


await asyncio.gather(consumer("c1"), consumer("c2"), consumer("c3"), producer())
print(log, stock)
try:
    condition.notify()
except RuntimeError as error:
    print(error)
async with condition:
    condition.notify_all()
    print(condition.locked())
