import asyncio

log = []


async def job(name, delay):
    try:
        await asyncio.sleep(delay)
        log.append(f"{name} finished")
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


tasks = [asyncio.create_task(job(n, d), name=n) for n, d in (("quick", 0.001), ("slow", 1))]
done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
for task in pending:
    task.cancel()
results = await asyncio.gather(*tasks, return_exceptions=True)
print([t.get_name() for t in done], results[0], type(results[1]).__name__, log)
group = asyncio.gather(job("a", 1), job("b", 1))
await asyncio.sleep(0)
print(group.cancel(), group.done())
try:
    await group
except asyncio.CancelledError:
    print("gather cancelled", log[2:])
inner = asyncio.create_task(job("inner", 1))
outer = asyncio.create_task(asyncio.wait_for(inner, 1))
await asyncio.sleep(0)
outer.cancel()
try:
    await outer
except asyncio.CancelledError:
    print(inner.cancelled(), log[-1])
