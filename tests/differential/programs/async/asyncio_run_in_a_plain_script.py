import asyncio


async def work(n):
    await asyncio.sleep(0.001)
    return n + 1


async def main():
    print("main in", asyncio.current_task().get_name())
    results = await asyncio.gather(work(1), work(2))
    return sum(results)


if __name__ == "__main__":
    total = asyncio.run(main())
    print(total, asyncio.run(work(10)))
    try:
        asyncio.run(main)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(" at ")[0])
