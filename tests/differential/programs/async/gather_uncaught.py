# raises LookupError
import asyncio


async def load(key):
    await asyncio.sleep(0)
    if key == "bad":
        raise LookupError(f"no such key: {key}")
    return key


async def load_all(keys):
    return await asyncio.gather(*[load(key) for key in keys])


print(await load_all(["a", "b"]))
await load_all(["a", "bad", "worse"])
