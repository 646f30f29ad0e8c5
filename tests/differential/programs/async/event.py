import asyncio

event = asyncio.Event()
log = []


async def waiter(name):
    log.append(f"{name} waits")
    result = await event.wait()
    log.append(f"{name} released {result}")


tasks = [asyncio.create_task(waiter(n)) for n in "abc"]
await asyncio.sleep(0)
print(log, event.is_set())
event.set()
log.append("set")
await asyncio.gather(*tasks)
print(log, await event.wait())
event.clear()
try:
    await asyncio.wait_for(event.wait(), 0.002)
except TimeoutError:
    print("not set again")
event.is_set()
