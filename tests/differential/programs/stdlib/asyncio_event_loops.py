import asyncio


async def work(n):
    await asyncio.sleep(0)
    return n * 2


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(work(4)), loop.is_running(), loop.is_closed())
task = loop.create_task(work(5))
print(task.done(), loop.run_until_complete(task), task.done())
print(loop.run_until_complete(asyncio.gather(work(1), work(2))))
try:
    loop.run_until_complete(asyncio.wait_for(asyncio.Event().wait(), 0.001))
except TimeoutError as error:
    print(type(error).__name__)
loop.close()
print(loop.is_closed())
asyncio.run(work(21))
