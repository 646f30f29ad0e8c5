import asyncio


class Countdown:
    def __init__(self, start):
        self.current = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if self.current <= 0:
            raise StopAsyncIteration
        self.current -= 1
        return self.current + 1


class NotAsync:
    pass


print([n async for n in Countdown(4)])
it = aiter(Countdown(1))
print(await anext(it), await anext(it, "done"))
try:
    await anext(it)
except StopAsyncIteration as error:
    print(repr(error))
try:
    async for _ in NotAsync():
        pass
except TypeError as error:
    print(error)
try:
    async for _ in [1, 2]:
        pass
except TypeError as error:
    print(error)
