# raises ValueError
import asyncio


async def validate(value):
    await asyncio.sleep(0)
    if value < 0:
        raise ValueError(f"negative: {value}")
    return value


async def main():
    for value in (1, 0, -1, 2):
        print(await validate(value))


asyncio.run(main())
