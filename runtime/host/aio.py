"""The asyncio driver: holds a conversation from a running event loop.

Async tools run on that loop, sync tools in threads, all at the same time; cancelling the caller kills the worker.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from headgate.runtime.host.blocking import RECEIVE
from headgate.runtime.host.clocks import Clocks
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.ending import hung_up, out_of_time
from headgate.runtime.host.events import (
    Asked,
    Called,
    Cancelled,
    Ended,
    Event,
    Failed,
    Finished,
    Printed,
    Refused,
    Reply,
    Slept,
    Waiting,
)
from headgate.runtime.host.outbox import Outbox
from headgate.runtime.host.outcome import Outcome, call, call_async
from headgate.runtime.host.zygote import Worker

_PATIENCE: Final = 1.0
"""Seconds that a cancelled tool has to end before nobody waits for it any more."""


class _Run:
    """One run: the wire, the clocks, and the calls that are under way."""

    def __init__(self, worker: Worker, conversation: Conversation, wall_seconds: float) -> None:
        self._worker = worker
        self._conversation = conversation
        self._connection = worker.connection
        self._connection.setblocking(False)
        self._out = Outbox()
        self._clocks = Clocks(wall_seconds)
        self._calls: dict[int, asyncio.Task[Outcome]] = {}
        self._ended: list[int] = []
        self._loop = asyncio.get_running_loop()
        self._reading: asyncio.Task[bytes] | None = None
        self._sending: asyncio.Task[None] | None = None

    async def drive(self, first: bytes, on_print: Callable[[Printed], None] | None) -> Ended:
        try:
            return await self._drive(first, on_print)
        except asyncio.CancelledError:
            self._worker.kill()
            raise
        finally:
            await self._cancel_rest()

    async def _drive(self, first: bytes, on_print: Callable[[Printed], None] | None) -> Ended:
        self._out.put(first)
        while not self._clocks.is_past_deadline():
            self._out.put(self._clocks.due(self._conversation), small=True)
            self._answer()
            self._send()
            data = await self._receive()
            if data is None:
                continue
            if not data:
                return await self._hung_up()
            for event in self._conversation.receive(data):
                ended = self._handle(event, on_print)
                if ended is not None:
                    return ended
        return out_of_time(self._worker, self._conversation)

    async def _hung_up(self) -> Ended:
        # Wait here for its end, not in the reaping, which would hold up the event loop.
        for _ in range(50):
            if self._worker.has_ended():
                break
            await asyncio.sleep(0.01)
        else:
            self._worker.kill()
        return hung_up(self._worker, self._conversation)

    async def _cancel_rest(self) -> None:
        rest: list[asyncio.Task] = [
            *self._calls.values(),
            *(task for task in (self._reading, self._sending) if task is not None),
        ]
        for task in rest:
            task.cancel()
            # Retrieved, so that the loop does not report what nobody waits for any more.
            task.add_done_callback(lambda task: task.cancelled() or task.exception())
        if rest:
            await asyncio.wait(rest, timeout=_PATIENCE)

    # -- the wire ----------------------------------------------------------------------------------------------------

    def _send(self) -> None:
        """Send what the socket takes at once; what it does not take, a task sends while the driver reads on."""
        try:
            if self._sending is not None:
                if not self._sending.done():
                    return
                sending, self._sending = self._sending, None
                sending.result()
            while (head := self._out.head) is not None:
                self._out.sent(self._connection.send(head))
        except BlockingIOError:
            self._sending = self._loop.create_task(self._send_head())
        except ConnectionError:
            # Who has hung up takes nothing more; what it said before is still to be read.
            self._out.clear()

    async def _send_head(self) -> None:
        head = self._out.head
        if head is not None:
            await self._loop.sock_sendall(self._connection, head)
            self._out.sent(len(head))

    async def _receive(self) -> bytes | None:
        """What has arrived; empty when the worker hung up, None when there is something else to do first."""
        if self._reading is None and not self._out.congested:
            self._reading = self._loop.create_task(self._loop.sock_recv(self._connection, RECEIVE))
        waiting = [task for task in (self._reading, self._sending, *self._calls.values()) if task is not None]
        await asyncio.wait(waiting, timeout=self._clocks.seconds_to_next(), return_when=asyncio.FIRST_COMPLETED)
        if self._reading is None or not self._reading.done():
            return None
        reading, self._reading = self._reading, None
        try:
            return reading.result()
        except ConnectionError:
            return b""

    # -- events ------------------------------------------------------------------------------------------------------

    def _handle(self, event: Event, on_print: Callable[[Printed], None] | None) -> Ended | None:
        match event:
            case Called():
                self._start(event)
            case Waiting():
                self._clocks.wait(event)
            case Asked():
                self._out.put(self._conversation.told(event.id, self._clocks.read(event)), small=True)
            case Slept():
                self._clocks.sleep(event)
            case Reply():
                self._out.put(event.data)
            case Printed():
                if on_print is not None:
                    on_print(event)
            case Cancelled():
                if event.id in self._calls:
                    self._calls[event.id].cancel()
            case Finished() | Failed() | Refused():
                return event
        return None

    def _start(self, called: Called) -> None:
        running = call_async(called) if called.tool.is_async else asyncio.to_thread(call, called)
        task = self._calls[called.id] = self._loop.create_task(running)
        task.add_done_callback(lambda _: self._ended.append(called.id))

    def _answer(self) -> None:
        """Answer the calls that have ended, in the order in which they did."""
        ended, self._ended = self._ended, []
        for call_id in ended:
            try:
                outcome = self._calls.pop(call_id).result()
            except asyncio.CancelledError as error:
                outcome = Outcome(error=error)
            self._out.put(outcome.answer(self._conversation, call_id))


async def drive(
    worker: Worker,
    conversation: Conversation,
    first: bytes,
    *,
    wall_seconds: float,
    on_print: Callable[[Printed], None] | None = None,
) -> Ended:
    """As :func:`headgate.runtime.host.blocking.drive`, from a running event loop."""
    return await _Run(worker, conversation, wall_seconds).drive(first, on_print)
