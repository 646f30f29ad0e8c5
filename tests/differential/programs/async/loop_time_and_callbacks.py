import asyncio
import time

loop = asyncio.get_event_loop()
started = loop.time()
await asyncio.sleep(0.003)
elapsed = loop.time() - started
print(elapsed >= 0.003, type(elapsed).__name__)
async with asyncio.timeout_at(loop.time() + 1) as limit:
    await asyncio.sleep(0)
print(limit.expired())
before = time.monotonic()
await asyncio.gather(*(asyncio.sleep(0.01) for _ in range(20)))
print(time.monotonic() - before >= 0.01)
called = []
loop.call_soon(called.append, "soon")
loop.call_later(0.002, called.append, "later")
await asyncio.sleep(0.01)
called
