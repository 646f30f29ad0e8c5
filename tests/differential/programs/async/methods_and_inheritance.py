import asyncio
from abc import ABC, abstractmethod


class Source(ABC):
    def __init__(self, name):
        self._name = name
        self._calls = 0

    @abstractmethod
    async def _load(self): ...

    async def load(self):
        self._calls += 1
        return f"{self._name}: {await self._load()}"


class Memory(Source):
    def __init__(self, name, value):
        super().__init__(name)
        self._value = value

    async def _load(self):
        await asyncio.sleep(0)
        return self._value


class Cached(Memory):
    _cache = None

    async def _load(self):
        if self._cache is None:
            self._cache = (await super()._load()) * 2
        return self._cache


sources = [Memory("m", 1), Cached("c", 2)]
print(await asyncio.gather(*(s.load() for s in sources)))
print(await sources[1].load(), sources[1]._calls, sources[1]._cache)
try:
    Source("x")
except TypeError as error:
    print(error)
