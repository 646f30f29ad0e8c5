import asyncio


def blocking(x, *, factor=2):
    return x * factor


async def main():
    print(await asyncio.to_thread(blocking, 21))
    print(await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, 2, factor=10)))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)
    return "done"


asyncio.run(main())
