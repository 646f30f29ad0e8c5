import asyncio


async def work():
    await asyncio.sleep(0)
    return 1


task = asyncio.create_task(work())
future = asyncio.get_running_loop().create_future()
print(isinstance(task, asyncio.Task), isinstance(task, asyncio.Future), isinstance(future, asyncio.Future), isinstance(future, asyncio.Task), asyncio.isfuture(task))
print(task.done(), await task, task.done(), asyncio.iscoroutine(task))
async with asyncio.timeout(1) as limit:
    print(isinstance(limit, asyncio.Timeout), limit.expired())
results: list[asyncio.Task[int]] = [asyncio.create_task(work()) for _ in range(3)]
print([await t for t in results], issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.QueueEmpty, Exception), issubclass(asyncio.BrokenBarrierError, RuntimeError))
future.add_done_callback(lambda f: print("done with", f.result()))
future.set_result("value")
await asyncio.sleep(0)
gathered = asyncio.gather(work(), work())
print(isinstance(gathered, asyncio.Future), await gathered)
for bad in (lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0)):
    try:
        bad()
    except ValueError as error:
        print(error)
try:
    asyncio.run(work_coro := work())
except RuntimeError as error:
    print(error)
    work_coro.close()
