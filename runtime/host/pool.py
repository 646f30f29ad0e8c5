"""A pool of workers set up for one gate: idle ones wait warm, and each serves one session and dies.

A thread of the pool forks replacements, so that who takes a worker does not wait for the next. The pool starts no process
before the first worker is wanted.
"""

from __future__ import annotations

import contextlib
import os
import queue
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final

from headgate.runtime import wire
from headgate.runtime.host import zygote
from headgate.runtime.host.zygote import Worker
from headgate.runtime.limits import Limits
from headgate.runtime.tools import Tool


def setup(tools: Sequence[Tool], limits: Limits, *, guarded: bool) -> bytes:
    """The first frame that a worker of a gate is sent."""
    return wire.pack(
        wire.Setup(
            [tool.spec() for tool in tools],
            limits.cpu_seconds,
            limits.memory_bytes,
            limits.output_bytes,
            limits.value_bytes,
            limits.recursion,
            guarded,
        )
    )


_LOOK: Final = None
"""Order to the pool's thread: see whether there are enough idle workers, and whether the pool was closed."""


class Pool:
    """Workers for one gate.

    Args:
        first_frame: what every worker is told first; see :func:`setup`.
        idle: how many workers wait warm.

    The thread takes its orders from a ``SimpleQueue``, whose ``put`` may be called from anywhere, even by the garbage
    collector in the middle of another ``put``; so :meth:`discard` and :meth:`forget` hold no lock.
    """

    def __init__(self, first_frame: bytes, idle: int = 2) -> None:
        self._first_frame = first_frame
        self._size = idle
        self._reset()

    def _reset(self) -> None:
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._idle: deque[Worker] = deque()
        self._lent: set[Worker] = set()
        self._spent: deque[Worker] = deque()
        self._orders: queue.SimpleQueue[Worker | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._ended = threading.Event()

    def take(self) -> Worker:
        """A worker that is set up, warm if one was waiting.

        Raises:
            RuntimeError: the pool is closed.
            ZygoteError: no process can be had.
        """
        if self._owner != os.getpid():
            self._disown()
        self._start()
        worker = self._idle_worker()
        self._orders.put(_LOOK)
        if worker is None:
            try:
                worker = self._fork()
            except zygote.ZygoteError:
                if self._closed:
                    raise RuntimeError("the gate is closed") from None
                raise
        self._lent.add(worker)
        if self._closed:
            self.destroy(worker)
            raise RuntimeError("the gate is closed")
        return worker

    def _idle_worker(self) -> Worker | None:
        while True:
            try:
                worker = self._idle.popleft()
            except IndexError:
                return None
            if not worker.has_ended():
                return worker
            worker.release()

    def _start(self) -> None:
        with self._lock:
            if self._closed:
                raise RuntimeError("the gate is closed")
            if self._thread is None:
                zygote.acquire()
                thread = threading.Thread(target=self._tend, name="headgate-pool", daemon=True)
                try:
                    thread.start()
                except RuntimeError:
                    zygote.let_go()
                    raise
                self._thread = thread

    def _fork(self) -> Worker:
        try:
            worker = zygote.current().fork()
        except zygote.ZygoteError:
            worker = zygote.current().fork()  # it died between two runs; current() has started another
        with contextlib.suppress(OSError):  # a worker that is gone already shows when it is used
            worker.connection.sendall(self._first_frame)
        return worker

    def discard(self, worker: Worker) -> None:
        """End a worker that has served, without making the caller wait for the kernel to clear it away."""
        if self._owner != os.getpid():
            worker.disown()
            return
        self._lent.discard(worker)
        self._orders.put(worker)
        if self._ended.is_set():
            self._clear_away()

    def destroy(self, worker: Worker) -> None:
        """Kill a worker that was taken, and return when it is gone."""
        self._lent.discard(worker)
        worker.release()

    # -- the pool's thread -------------------------------------------------------------------------------------------

    def _tend(self) -> None:
        """Replace what was taken first, then clear away what is spent."""
        broken = False
        while not self._closed:
            short = not broken and len(self._idle) < self._size
            try:
                order = self._orders.get(block=not short and not self._spent)
            except queue.Empty:
                if short:
                    broken = not self._add_idle()
                else:
                    self._spent.popleft().release()
                continue
            if order is not _LOOK:
                self._spent.append(order)
        for worker in list(self._lent):
            worker.kill()  # whoever runs in it sees it die, and releases it
        self._ended.set()
        self._clear_away()
        zygote.let_go()

    def _add_idle(self) -> bool:
        try:
            self._idle.append(self._fork())
        except (zygote.ZygoteError, OSError):
            return False  # take() meets the same error, and its caller can act on it
        return True

    def _clear_away(self) -> None:
        """After the end: release whatever is idle or was discarded."""
        for worker in self._drain():
            worker.release()

    def _drain(self) -> Iterator[Worker]:
        """Every worker that is idle or discarded; each falls to one caller only."""
        for workers in (self._idle, self._spent):
            with contextlib.suppress(IndexError):
                while True:
                    yield workers.popleft()
        with contextlib.suppress(queue.Empty):
            while True:
                order = self._orders.get_nowait()
                if order is not _LOOK:
                    yield order

    # -- ending ------------------------------------------------------------------------------------------------------

    def _disown(self) -> None:
        """In a fork of the host: the workers and the thread are the parent's."""
        for worker in (*self._drain(), *self._lent):
            worker.disown()
        self._reset()

    def forget(self) -> None:
        """Let everything end by itself; waits for nothing, so the garbage collector may call it."""
        if self._owner == os.getpid():
            self._closed = True
            self._orders.put(_LOOK)

    def close(self) -> None:
        """End every worker, and the zygote when this was its last user."""
        if self._owner != os.getpid():
            self._disown()
            self._closed = True
            return
        with self._lock:  # not between the look at _closed and the start of the thread
            self.forget()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(10)
