"""Bytes that wait to be sent to a worker.

A worker may itself be held up in sending, so a driver never waits until the worker has taken something: it sends what
the socket takes, and reads meanwhile. Otherwise two large values that cross on their way would stop both sides for good.
"""

from __future__ import annotations

from collections import deque
from typing import Final

_CONGESTED: Final = 64 * 1024


class Outbox:
    """What is to be sent, in order.

    An honest worker reads the answer to a question before it asks another, so of such small answers at most a few wait
    here. A worker that asks and does not read would fill the host's memory; see :attr:`congested`.
    """

    def __init__(self) -> None:
        self._waiting: deque[tuple[memoryview, bool]] = deque()
        self._small = 0

    def put(self, data: bytes, *, small: bool = False) -> None:
        """Add ``data``; ``small`` says that it answers a question, not a call."""
        if data:
            self._waiting.append((memoryview(data), small))
            if small:
                self._small += len(data)

    @property
    def head(self) -> memoryview | None:
        """What is to be sent next; None when there is nothing."""
        return self._waiting[0][0] if self._waiting else None

    def sent(self, count: int) -> None:
        """The first ``count`` bytes of :attr:`head` are sent."""
        head, small = self._waiting[0]
        if small:
            self._small -= count
        if count == len(head):
            self._waiting.popleft()
        else:
            self._waiting[0] = (head[count:], small)

    def clear(self) -> None:
        """Drop everything: nobody will read it."""
        self._waiting.clear()
        self._small = 0

    @property
    def congested(self) -> bool:
        """Whether nothing should be read until the worker has taken some of what waits."""
        return self._small > _CONGESTED

    def __bool__(self) -> bool:
        return bool(self._waiting)
