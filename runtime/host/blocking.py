"""The blocking driver: holds a conversation from an ordinary thread.

Sync tools run in the caller's own thread, so what belongs to a thread (an SQLite connection, a transaction) keeps
working. Async tools run on the event loop of a :class:`~headgate.runtime.host.portal.Portal`, all at the same time.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import select
import socket
from collections import deque
from collections.abc import Callable
from typing import Final

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
from headgate.runtime.host.outcome import Outcome, call
from headgate.runtime.host.portal import Portal
from headgate.runtime.host.zygote import Worker

RECEIVE: Final = 256 * 1024

_LONGEST_WAIT: Final = 3600.0
"""Seconds; ``poll`` takes no more than 24 days at once."""


class _Run:
    """One run: the wire, the clocks, and the async calls that are under way."""

    def __init__(self, worker: Worker, conversation: Conversation, wall_seconds: float, portal: Portal) -> None:
        self._worker = worker
        self._conversation = conversation
        self._connection = worker.connection
        self._connection.setblocking(False)
        self._out = Outbox()
        self._clocks = Clocks(wall_seconds)
        self._portal = portal
        self._calls: dict[int, concurrent.futures.Future[Outcome]] = {}
        self._done: deque[int] = deque()
        self._wake: tuple[socket.socket, socket.socket] | None = None
        self._on_print: Callable[[Printed], None] | None = None

    def drive(self, first: bytes, on_print: Callable[[Printed], None] | None) -> Ended:
        self._on_print = on_print
        try:
            return self._drive(first)
        finally:
            for future in self._calls.values():
                future.cancel()
            if self._wake is not None:
                for end in self._wake:
                    end.close()

    def _drive(self, first: bytes) -> Ended:
        self._out.put(first)
        while not self._clocks.is_past_deadline():
            self._out.put(self._clocks.due(self._conversation), small=True)
            self._answer()
            self._send()
            try:
                data = self._receive()
            except ConnectionError:
                data = b""
            if data is None:
                continue
            if not data:
                return hung_up(self._worker, self._conversation)
            for event in self._conversation.receive(data):
                ended = self._handle(event)
                if ended is not None:
                    return ended
        return out_of_time(self._worker, self._conversation)

    # -- the wire ----------------------------------------------------------------------------------------------------

    def _send(self) -> None:
        """Send what the socket takes without waiting."""
        try:
            while (head := self._out.head) is not None:
                self._out.sent(self._connection.send(head))
        except BlockingIOError:
            pass
        except ConnectionError:
            # Who has hung up takes nothing more; what it said before is still to be read.
            self._out.clear()

    def _receive(self) -> bytes | None:
        """What has arrived; empty when the worker hung up, None when there is something else to do first."""
        wire = (0 if self._out.congested else select.POLLIN) | (select.POLLOUT if self._out else 0)
        poll = select.poll()
        poll.register(self._connection, wire)
        if self._wake is not None:
            poll.register(self._wake[0], select.POLLIN)
        ready = dict(poll.poll(min(self._clocks.seconds_to_next(), _LONGEST_WAIT) * 1000))
        if self._wake is not None and self._wake[0].fileno() in ready:
            self._wake[0].recv(4096)
        # Whatever but room to send: data, or the end, which a congested driver learns of too.
        if not ready.get(self._connection.fileno(), 0) & ~select.POLLOUT:
            return None
        try:
            return self._connection.recv(RECEIVE)
        except BlockingIOError:
            return None

    # -- events ------------------------------------------------------------------------------------------------------

    def _handle(self, event: Event) -> Ended | None:
        match event:
            case Called():
                if event.tool.is_async:
                    self._start(event)
                else:
                    self._out.put(call(event).answer(self._conversation, event.id))
            case Waiting():
                self._clocks.wait(event)
            case Asked():
                self._out.put(self._conversation.told(event.id, self._clocks.read(event)), small=True)
            case Slept():
                self._clocks.sleep(event)
            case Reply():
                self._out.put(event.data)
            case Printed():
                if self._on_print is not None:
                    self._on_print(event)
            case Cancelled():
                future = self._calls.get(event.id)
                if future is not None:
                    future.cancel()
            case Finished() | Failed() | Refused():
                return event
        return None

    def _start(self, called: Called) -> None:
        if self._wake is None:
            self._wake = socket.socketpair()
            for end in self._wake:
                end.setblocking(False)
        wake = self._wake[1]

        def done(_: object) -> None:
            self._done.append(called.id)
            with contextlib.suppress(OSError):  # full: the reader will wake anyway; closed: the run is over
                wake.send(b"\0")

        future = self._calls[called.id] = self._portal.submit(called)
        future.add_done_callback(done)

    def _answer(self) -> None:
        """Answer the async calls that have ended."""
        while self._done:
            call_id = self._done.popleft()
            try:
                outcome = self._calls.pop(call_id).result()
            except concurrent.futures.CancelledError as error:
                outcome = Outcome(error=error)
            self._out.put(outcome.answer(self._conversation, call_id))


def drive(
    worker: Worker,
    conversation: Conversation,
    first: bytes,
    *,
    wall_seconds: float,
    portal: Portal,
    on_print: Callable[[Printed], None] | None = None,
) -> Ended:
    """Hold ``conversation`` with ``worker`` until the run that ``first`` begins has ended.

    Args:
        first: what :meth:`Conversation.start` returned.
        wall_seconds: how long the run may take.
        portal: where async tools run.
        on_print: called with each piece of output as it arrives.
    """
    return _Run(worker, conversation, wall_seconds, portal).drive(first, on_print)
