import asyncio


async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            received = yield i
            if received:
                print("received", received)
    finally:
        print("ticker closed")


print([i async for i in ticker(3)], {i: i * i async for i in ticker(3) if i})
agen = ticker(5)
print(await agen.__anext__(), await agen.asend("hello"), await anext(agen))
await agen.aclose()
print(await anext(agen, "exhausted"))
other = ticker(2)
print(await anext(other))
try:
    await other.athrow(ValueError("thrown in"))
except ValueError as error:
    print("out again:", error)
async for i in ticker(9):
    if i == 1:
        print("breaking")
        break
