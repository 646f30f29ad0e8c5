"""``queue`` of a script: the same classes without threads.

Nothing else runs while a script waits in one of them, so a wait without a timeout that nothing can end is an error that says
so, and one with a timeout times out.
"""

from __future__ import annotations

import heapq
import queue
from collections import deque
from typing import Any, Final, NoReturn

from headgate.runtime.worker.port import port


def _wait(timeout: float | None, what: str, otherwise: type[Exception]) -> NoReturn:
    """End a wait: nothing else runs that could."""
    if timeout is None:
        raise RuntimeError(f"{what}, and nothing else runs that could change that; use asyncio.Queue between tasks")
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    port.sleep(float(timeout))
    raise otherwise


class Queue:
    """Create a queue object with a given maximum size.

    If maxsize is <= 0, the queue size is infinite.
    """

    def __init__(self, maxsize: int = 0) -> None:
        self.maxsize = maxsize
        self.queue = self._new()
        self.unfinished_tasks = 0

    def _new(self) -> Any:
        return deque()

    def _add(self, item: object) -> None:
        self.queue.append(item)

    def _take(self) -> object:
        return self.queue.popleft()

    def qsize(self) -> int:
        """How many items there are."""
        return len(self.queue)

    def empty(self) -> bool:
        """Whether there is no item."""
        return not self.queue

    def full(self) -> bool:
        """Whether there are as many items as the queue may hold."""
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item: object, block: bool = True, timeout: float | None = None) -> None:
        """Put an item into the queue."""
        if self.full():
            if not block:
                raise queue.Full
            _wait(timeout, "the queue is full", queue.Full)
        self._add(item)
        self.unfinished_tasks += 1

    def get(self, block: bool = True, timeout: float | None = None) -> object:
        """Remove and return an item from the queue."""
        if not self.queue:
            if not block:
                raise queue.Empty
            _wait(timeout, "the queue is empty", queue.Empty)
        return self._take()

    def put_nowait(self, item: object) -> None:
        """Put an item into the queue without waiting."""
        self.put(item, block=False)

    def get_nowait(self) -> object:
        """Remove and return an item from the queue without waiting."""
        return self.get(block=False)

    def task_done(self) -> None:
        """Indicate that a formerly enqueued task is complete."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self) -> None:
        """Return if every item has been taken and marked as done."""
        if self.unfinished_tasks:
            _wait(None, f"{self.unfinished_tasks} item(s) have not been marked with task_done()", RuntimeError)


class LifoQueue(Queue):
    """Variant of Queue that retrieves most recently added entries first."""

    def _new(self) -> list:
        return []

    def _take(self) -> object:
        return self.queue.pop()


class PriorityQueue(Queue):
    """Variant of Queue that retrieves open entries in priority order (lowest first)."""

    def _new(self) -> list:
        return []

    def _add(self, item: Any) -> None:
        heapq.heappush(self.queue, item)

    def _take(self) -> object:
        return heapq.heappop(self.queue)


class SimpleQueue:
    """Simple, unbounded FIFO queue."""

    __slots__ = ("_items",)

    def __init__(self) -> None:
        self._items: deque = deque()

    def put(self, item: object, block: bool = True, timeout: float | None = None) -> None:
        """Put the item on the queue."""
        self._items.append(item)

    def put_nowait(self, item: object) -> None:
        """Put the item on the queue."""
        self._items.append(item)

    def get(self, block: bool = True, timeout: float | None = None) -> object:
        """Remove and return an item from the queue."""
        if not self._items:
            if not block:
                raise queue.Empty
            _wait(timeout, "the queue is empty", queue.Empty)
        return self._items.popleft()

    def get_nowait(self) -> object:
        """Remove and return an item from the queue without waiting."""
        return self.get(block=False)

    def empty(self) -> bool:
        """Whether there is no item."""
        return not self._items

    def qsize(self) -> int:
        """How many items there are."""
        return len(self._items)


for _class in (Queue, LifoQueue, PriorityQueue, SimpleQueue):
    _class.__module__ = "queue"

REPLACED: Final[dict[str, object]] = {
    "Empty": queue.Empty,
    "Full": queue.Full,
    "LifoQueue": LifoQueue,
    "PriorityQueue": PriorityQueue,
    "Queue": Queue,
    "SimpleQueue": SimpleQueue,
}
