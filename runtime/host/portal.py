"""An event loop in a thread of its own, on which async tools run for a caller that is not async.

Started when the first async tool is called. Relies on the gate to end it; a portal that is merely forgotten ends too.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import os
import threading

from headgate.runtime.host.events import Called
from headgate.runtime.host.outcome import Outcome, call_async


class Portal:
    """The event loop for the async tools of one gate."""

    def __init__(self) -> None:
        self._reset()

    def _reset(self) -> None:
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(self, called: Called) -> concurrent.futures.Future[Outcome]:
        """Run an async call on the loop.

        Raises:
            RuntimeError: the portal is closed.
        """
        if self._owner != os.getpid():
            self._reset()  # in a fork of the host, whose only thread is the one that forked
        with self._lock:
            if self._closed:
                raise RuntimeError("the gate is closed")
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(target=_run, args=[self._loop], name="headgate-tools", daemon=True)
                self._thread.start()
            return asyncio.run_coroutine_threadsafe(call_async(called), self._loop)

    def forget(self) -> None:
        """Let the loop end by itself.

        Takes no lock and waits for nothing, so the garbage collector may call it wherever it happens to run.
        """
        self._closed = True
        if self._loop is not None and self._owner == os.getpid():
            with contextlib.suppress(RuntimeError):  # it has ended already
                self._loop.call_soon_threadsafe(self._loop.stop)

    def close(self) -> None:
        """Cancel what still runs, and end the loop."""
        self.forget()
        if self._thread is not None and self._owner == os.getpid() and self._thread is not threading.current_thread():
            self._thread.join(5)


def _run(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            # A tool that will not be cancelled is left behind: nothing waits for it any more.
            loop.run_until_complete(asyncio.wait(left, timeout=1))
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        asyncio.set_event_loop(None)
        loop.close()
