"""What calling a tool comes to: its value, or what it raised.

Carried as a value from where the tool runs to the driver, because not every exception survives the way: a future refuses
``StopIteration``, and ``SystemExit`` in a task ends the event loop that the host runs on.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
from dataclasses import dataclass

from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Called

_FAILURES = (Exception, SystemExit, asyncio.CancelledError, concurrent.futures.CancelledError)
"""What is a failure of the tool, which the script meets. Anything else, such as ``KeyboardInterrupt``, is the host's."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call ended; ``error`` is None when it returned ``value``."""

    value: object = None
    error: BaseException | None = None

    def answer(self, conversation: Conversation, call_id: int) -> bytes:
        """The bytes that tell the worker.

        Raises:
            BaseException: what the tool raised, where that is not the script's business.
        """
        if self.error is None:
            return conversation.returned(call_id, self.value)
        if not isinstance(self.error, _FAILURES):
            raise self.error
        return conversation.raised(call_id, self.error)


def call(called: Called) -> Outcome:
    """Call a sync tool."""
    try:
        return Outcome(called.tool.function(*called.args, **called.kwargs))
    except BaseException as error:
        return Outcome(error=error)


async def call_async(called: Called) -> Outcome:
    """Call an async tool; only being cancelled comes out as an exception."""
    try:
        return Outcome(await called.tool.function(*called.args, **called.kwargs))
    except asyncio.CancelledError:
        raise
    except BaseException as error:
        return Outcome(error=error)
