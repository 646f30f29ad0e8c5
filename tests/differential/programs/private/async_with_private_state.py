import asyncio


class _Pool:
    _limit = 2

    def __init__(self):
        self._semaphore = asyncio.Semaphore(self._limit)
        self._log: list[str] = []
        self.__done = 0

    async def _one(self, _name, *, _delay=0):
        async with self._semaphore:
            self._log.append(f"+{_name}")
            await asyncio.sleep(_delay)
            self._log.append(f"-{_name}")
            self.__done += 1
            return _name.upper()

    async def run(self, *_names, **_options):
        return await asyncio.gather(*(self._one(_n, **_options) for _n in _names))

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_exc):
        self._log.append("closed")

    async def _stream(self, _n):
        for _i in range(_n):
            yield _i


async with _Pool() as _pool:
    print(await _pool.run("a", "b", "c", _delay=0), [_x async for _x in _pool._stream(2)])
print(_pool._log, _pool._Pool__done, sorted(vars(_pool)))
try:
    await _pool._missing()
except AttributeError as _error:
    print(_error)
[_t.get_name() for _t in [asyncio.create_task(_pool._one("z"), name="_named")]], await _pool.run()
