# raises RuntimeError
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def session(name):
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def use(name):
    async with session(name) as s:
        raise RuntimeError(f"{s} broke")


await use("db")
