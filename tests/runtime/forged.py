"""A forged worker: a thread that speaks raw frames on the other end of a socket pair, and both drivers to hold it.

A real worker is honest until it is owned; these are not.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

from headgate.runtime import wire
from headgate.runtime.host import aio, blocking
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Ended, Failed, Printed
from headgate.runtime.host.portal import Portal
from headgate.runtime.host.zygote import Ending, Worker
from headgate.runtime.limits import Limits
from headgate.runtime.tools import as_tool
from speaking import READY, SEED

BIG = 6_000_000
SHORT = Limits(wall_seconds=0.7)
PATIENT = Limits(wall_seconds=20)
WATCHDOG = 30


class Forged:
    """The worker's end of the wire, in the hands of a test."""

    def __init__(self, end: socket.socket) -> None:
        self.end = end
        self._frames = wire.FrameBuffer(1 << 30)

    def send(self, *messages: wire.Message) -> None:
        self.end.sendall(b"".join(map(wire.pack, messages)))

    def read(self) -> Any:
        while (body := self._frames.next_frame()) is None:
            data = self.end.recv(1 << 16)
            if not data:
                raise ConnectionError
            self._frames.feed(data)
        return wire.decode_to_worker(body)

    def begin(self) -> None:
        """Take the run and say that all is ready."""
        assert isinstance(self.read(), wire.Run)
        self.send(READY)

    def idle(self) -> None:
        """Read nothing and say nothing until killed."""
        while self.end.send(b"", socket.MSG_DONTWAIT) == 0 and self.end.fileno() >= 0:
            time.sleep(0.02)


class ForgedWorker:
    """Stands for a worker process: killing it shuts its end of the wire, which ends the thread."""

    def __init__(self, act: Callable[[Forged], None]) -> None:
        self.connection, self._theirs = socket.socketpair()
        self.killed = threading.Event()
        self._thread = threading.Thread(target=self._live, args=[act], daemon=True)
        self._thread.start()

    def _live(self, act: Callable[[Forged], None]) -> None:
        with contextlib.suppress(OSError), self._theirs:
            act(Forged(self._theirs))

    def kill(self) -> None:
        self.killed.set()
        with contextlib.suppress(OSError):
            self._theirs.shutdown(socket.SHUT_RDWR)

    def has_ended(self) -> bool:
        return not self._thread.is_alive()

    def wait_ended(self) -> Ending:
        self._thread.join(0.5)
        self.kill()
        return Ending(int(signal.SIGKILL), 0, 0.1, 1_000)

    def bury(self) -> None:
        self.kill()
        self._thread.join(WATCHDOG)
        assert not self._thread.is_alive()
        self._theirs.close()
        self.connection.close()


class Driver:
    """One of the two drivers, made to look alike."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._portal = Portal()
        self.workers: list[ForgedWorker] = []
        self.printed: list[Printed] = []
        self.conversation: Conversation

    def run(
        self,
        act: Callable[[Forged], None],
        *tools: Callable[..., object],
        limits: Limits = PATIENT,
        inputs: dict[str, object] | None = None,
    ) -> Ended:
        """What becomes of a run with a worker that does ``act``."""
        self.conversation = Conversation({each.__name__: as_tool(each) for each in tools}, limits)
        first = self.conversation.start("script", inputs or {}, SEED)
        forged = ForgedWorker(act)
        self.workers.append(forged)
        worker = cast(Worker, forged)
        wall, printed = limits.wall_seconds, self.printed.append

        def hold() -> Ended:
            if self.name == "blocking":
                return blocking.drive(
                    worker, self.conversation, first, wall_seconds=wall, portal=self._portal, on_print=printed
                )
            return asyncio.run(aio.drive(worker, self.conversation, first, wall_seconds=wall, on_print=printed))

        with ThreadPoolExecutor(1) as executor:
            return executor.submit(hold).result(WATCHDOG)

    def close(self) -> None:
        self._portal.close()
        for worker in self.workers:
            worker.bury()


def descriptors() -> int:
    gc.collect()
    return len(os.listdir("/proc/self/fd"))


def limit_of(ended: Ended) -> str:
    assert isinstance(ended, Failed), ended
    assert ended.kind == "limit", ended
    return ended.limit


def kind_of(ended: Ended) -> str:
    assert isinstance(ended, Failed), ended
    return ended.kind
