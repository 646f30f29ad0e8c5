# raises TypeError
from typing import Protocol


class Repository(Protocol):
    def get(self, key: str) -> int: ...

    def put(self, key: str, value: int) -> None: ...


class Memory:
    def __init__(self):
        self.rows = {}

    def get(self, key):
        return self.rows[key]

    def put(self, key, value):
        self.rows[key] = value


def use(repository: Repository) -> int:
    repository.put("a", 1)
    return repository.get("a")


print(use(Memory()))
use(Repository())
