"""What a driver must keep of time in one run: its deadline, a sleep, and the tick that an idle loop waits for."""

from __future__ import annotations

import time
from typing import Final

from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Asked, Slept, Waiting

_SECOND: Final = 1_000_000_000


class Clocks:
    """The times at which a driver must act, all in nanoseconds of the monotonic clock.

    Args:
        wall_seconds: how long the run may take from now.
    """

    def __init__(self, wall_seconds: float) -> None:
        self.started = time.monotonic_ns()
        self._deadline = self.started + int(wall_seconds * _SECOND)
        self._sleep: tuple[int, int] | None = None
        self._tick: int | None = None

    def read(self, question: Asked) -> int:
        """The clock that the script asks for."""
        if question.clock == "time":
            return time.time_ns()
        now = time.monotonic_ns()
        return now - self.started if question.clock == "process" else now

    def sleep(self, question: Slept) -> None:
        """Remember to answer when the time has passed."""
        self._sleep = (time.monotonic_ns() + int(question.seconds * _SECOND), question.id)

    def wait(self, event: Waiting) -> None:
        """Remember when an idle loop wants its tick; a newer wait replaces an older one."""
        self._tick = event.deadline

    def is_past_deadline(self) -> bool:
        """Whether the run's time is over."""
        return time.monotonic_ns() >= self._deadline

    def seconds_left(self) -> float:
        """Seconds until the deadline, at least 0."""
        return max(self._deadline - time.monotonic_ns(), 0) / _SECOND

    def seconds_to_next(self) -> float:
        """Seconds until something is due, at least 0."""
        due = self._deadline
        if self._sleep is not None:
            due = min(due, self._sleep[0])
        if self._tick is not None:
            due = min(due, self._tick)
        return max(due - time.monotonic_ns(), 0) / _SECOND

    def due(self, conversation: Conversation) -> bytes:
        """The answers that are due now."""
        now = time.monotonic_ns()
        answers = b""
        if self._sleep is not None and now >= self._sleep[0]:
            answers, self._sleep = conversation.told(self._sleep[1]), None
        if self._tick is not None and now >= self._tick:
            answers, self._tick = answers + conversation.ticked(), None
        return answers
