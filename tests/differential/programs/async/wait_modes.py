import asyncio


async def job(name, steps, fail=False):
    for _ in range(steps):
        await asyncio.sleep(0)
    if fail:
        raise ValueError(name)
    return name


def start():
    return [asyncio.create_task(job(n, s, n == "b"), name=n) for n, s in (("a", 1), ("b", 8), ("c", 20))]


for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
    tasks = start()
    done, pending = await asyncio.wait(tasks, return_when=mode)
    print(mode, sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    for task in pending:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
print(tasks[0].result(), repr(tasks[1].exception()), tasks[0].exception())
never = asyncio.create_task(asyncio.Event().wait())
done, pending = await asyncio.wait([never], timeout=0.001)
print(len(done), len(pending), never.cancel())
try:
    await asyncio.wait([])
except ValueError as error:
    print(error)
