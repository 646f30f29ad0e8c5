import asyncio

log = []


async def child(name, steps):
    for step in range(steps):
        log.append(f"{name}{step}")
        await asyncio.sleep(0)
    return name


print("before")
tasks = [asyncio.create_task(child(n, 3)) for n in "abc"]
log.append("created")
await asyncio.sleep(0)
log.append("main once")
print([t.done() for t in tasks])
print(await tasks[2], await tasks[0], await tasks[1])
print(log)


async def immediate():
    return "no suspension"


log.clear()
t = asyncio.create_task(immediate())
log.append(t.done())
await immediate()
log.append(t.done())
await asyncio.sleep(0)
log.append(t.done())
log
