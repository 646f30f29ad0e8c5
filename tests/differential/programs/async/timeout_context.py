import asyncio

try:
    async with asyncio.timeout(0.003) as limit:
        print("inside", limit.expired())
        await asyncio.sleep(1)
        print("unreachable")
except TimeoutError as error:
    print("timeout", limit.expired(), repr(error))

async with asyncio.timeout(1) as limit:
    await asyncio.sleep(0)
print(limit.expired())
async with asyncio.timeout(None) as limit:
    print(limit.when())
try:
    async with asyncio.timeout(0.002):
        async with asyncio.timeout(1):
            await asyncio.sleep(1)
except TimeoutError:
    print("outer deadline")
try:
    async with asyncio.timeout(1):
        raise ValueError("body")
except ValueError as error:
    print(error)
async with asyncio.timeout(0.001) as limit:
    limit.reschedule(None)
    await asyncio.sleep(0.003)
limit.expired()
