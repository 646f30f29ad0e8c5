# raises TimeoutError
import asyncio


async def never():
    await asyncio.Event().wait()


async def guarded():
    print("waiting")
    try:
        await asyncio.wait_for(never(), timeout=0.003)
    finally:
        print("gave up")


await guarded()
