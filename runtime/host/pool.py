"""A pool of workers set up for one gate: idle ones wait warm, and each serves one session and dies.

A thread of the pool forks replacements, so that who takes a worker does not wait for the next. The pool starts no process
before the first worker is wanted.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections import deque
from collections.abc import Sequence

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


class Pool:
    """Workers for one gate.

    Args:
        first_frame: what every worker is told first; see :func:`setup`.
        idle: how many workers wait warm.
    """

    def __init__(self, first_frame: bytes, idle: int = 2) -> None:
        self._first_frame = first_frame
        self._size = idle
        self._reset()

    def _reset(self) -> None:
        self._owner = os.getpid()
        self._condition = threading.Condition()
        self._idle: deque[Worker] = deque()
        self._spent: deque[Worker] = deque()
        self._closed = False
        self._started = False
        self._thread: threading.Thread | None = None

    def take(self) -> Worker:
        """A worker that is set up, warm if one was waiting.

        Raises:
            RuntimeError: the pool is closed.
            ZygoteError: no process can be had.
        """
        if self._owner != os.getpid():
            self._forget()
        with self._condition:
            if self._closed:
                raise RuntimeError("the gate is closed")
            self._start()
            worker = self._idle.popleft() if self._idle else None
            self._condition.notify()
        while worker is not None and worker.has_ended():
            worker.release()
            with self._condition:
                worker = self._idle.popleft() if self._idle else None
        return worker if worker is not None else self._fork()

    def _start(self) -> None:
        if not self._started:
            zygote.acquire()
            self._started = True
            self._thread = threading.Thread(target=self._tend, name="headgate-pool", daemon=True)
            self._thread.start()

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
        with self._condition:
            if not self._closed:
                self._spent.append(worker)
                self._condition.notify()
                return
        worker.release()

    def _tend(self) -> None:
        """The pool's thread: replace what was taken first, then clear away what is spent."""
        broken = False
        while True:
            with self._condition:
                while not self._spent and (broken or len(self._idle) >= self._size) and not self._closed:
                    self._condition.wait()
                if self._closed:
                    return
                short = not broken and len(self._idle) < self._size
                spent = None if short else self._spent.popleft()
            if spent is not None:
                spent.release()
                continue
            try:
                worker = self._fork()
            except (zygote.ZygoteError, OSError):
                broken = True  # take() meets the same error, and its caller can act on it
                continue
            with self._condition:
                if not self._closed:
                    self._idle.append(worker)
                    continue
            worker.release()
            return

    def _forget(self) -> None:
        """In a fork of the host: the workers and the thread are the parent's."""
        for worker in (*self._idle, *self._spent):
            worker.disown()
        self._reset()

    def close(self) -> None:
        """End every idle worker, and the zygote when this was its last user."""
        if self._owner != os.getpid():
            self._forget()
            return
        with self._condition:
            if self._closed:
                return
            self._closed = True
            left = [*self._idle, *self._spent]
            self._idle.clear()
            self._spent.clear()
            self._condition.notify_all()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(5)
        for worker in left:
            worker.release()
        if self._started:
            zygote.let_go()
