# raises CancelledError
import asyncio


async def sleeper():
    await asyncio.sleep(1)


task = asyncio.create_task(sleeper())
await asyncio.sleep(0)
task.cancel("no longer needed")
print("cancelling", task.done())
await task
