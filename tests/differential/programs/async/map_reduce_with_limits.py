import asyncio


async def bounded_gather(limit, *coros):
    semaphore = asyncio.Semaphore(limit)

    async def run(coro):
        async with semaphore:
            return await coro

    return await asyncio.gather(*map(run, coros))


async def score(word):
    await asyncio.sleep(0.001)
    return word, sum(map(ord, word)) % 100


async def retry(make, times):
    for attempt in range(1, times + 1):
        try:
            return await make(attempt)
        except ConnectionError as error:
            print("attempt", attempt, error)
            await asyncio.sleep(0.0005 * attempt)
    raise TimeoutError("out of attempts")


async def flaky(attempt):
    if attempt < 3:
        raise ConnectionError(f"failure {attempt}")
    return f"ok on {attempt}"


scores = dict(await bounded_gather(2, *(score(w) for w in "the quick brown fox jumps".split())))
print(scores)
print(await retry(flaky, 5))
max(scores, key=scores.get)
