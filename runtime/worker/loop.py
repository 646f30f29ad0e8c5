"""An asyncio event loop whose only source is the wire.

It has no file descriptor, no thread, no signal and no executor of its own: what can make a task ready is another task,
a timer, or an answer from the host. Tasks, futures and everything built on them are asyncio's own.
"""

from __future__ import annotations

import asyncio
import contextvars
import heapq
import math
import sys
import weakref
from asyncio import events
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine
from typing import Any, Final, TypeVar

from headgate.runtime.wire import NEVER, Raise, Return
from headgate.runtime.worker.link import Link

_T = TypeVar("_T")

_POLL_EVERY: Final = 16
"""Iterations of a busy loop between two looks at the wire and the clock; counted, not timed, so that a run replays."""

_SECOND: Final = 1_000_000_000


class Deadlock(RuntimeError):
    """Every task waits for something that no task, timer or tool call can bring."""


class WireLoop:
    """The loop of one worker, as asyncio uses it.

    A script is never given it. Should one come by it, it has what the handle of ``asyncio_`` has as well: what is public
    schedules and tells the time, no attribute can be set, and what speaks to the host are the functions of this module.

    Args:
        link: where answers come from.
        settle: turns the answer to a call into a result or an exception for its future.
    """

    __slots__ = (
        "__weakref__", "_calls", "_generators", "_hooks", "_iterations", "_link", "_ready", "_running", "_settle",
        "_timer_count", "_timers",
    )  # fmt: skip

    def __init__(self, link: Link, settle: Callable[[asyncio.Future, Return | Raise], None]) -> None:
        self._link = link
        self._settle = settle
        self._ready: deque[events.Handle] = deque()
        self._timers: list[tuple[float, int, events.TimerHandle]] = []
        self._timer_count = 0
        self._calls: dict[int, asyncio.Future] = {}
        self._iterations = 0
        self._running = False
        self._generators: weakref.WeakSet[AsyncGenerator[Any, Any]] = weakref.WeakSet()

    # -- scheduling --------------------------------------------------------------------------------------------------

    def call_soon(self, callback: Callable, *args: Any, context: contextvars.Context | None = None) -> events.Handle:
        """Schedule ``callback(*args)`` for the next iteration."""
        handle = events.Handle(callback, args, self, context)  # ty: ignore[invalid-argument-type]
        self._ready.append(handle)
        return handle

    def call_later(
        self, delay: float, callback: Callable, *args: Any, context: contextvars.Context | None = None
    ) -> events.TimerHandle:
        """Schedule ``callback(*args)`` in ``delay`` seconds."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable, *args: Any, context: contextvars.Context | None = None
    ) -> events.TimerHandle:
        """Schedule ``callback(*args)`` for the time ``when`` of :meth:`time`."""
        handle = events.TimerHandle(when, callback, args, self, context)  # ty: ignore[invalid-argument-type]
        self._timer_count += 1
        heapq.heappush(self._timers, (when, self._timer_count, handle))
        handle._scheduled = True
        return handle

    def _timer_handle_cancelled(self, handle: events.TimerHandle) -> None:
        # A cancelled timer is dropped when it comes up; `wait_for` in a long loop must not pile them up.
        if len(self._timers) > 128:
            self._timers = [entry for entry in self._timers if not entry[2].cancelled()]
            heapq.heapify(self._timers)

    def time(self) -> float:
        """The host's monotonic clock in seconds."""
        return self._link.clock("monotonic") / _SECOND

    def create_future(self) -> asyncio.Future:
        """A future of this loop."""
        return asyncio.Future(loop=self)  # ty: ignore[invalid-argument-type]

    def create_task(self, coro: Coroutine[Any, Any, _T], **options: Any) -> asyncio.Task[_T]:
        """A task of this loop."""
        return asyncio.Task(coro, loop=self, **options)  # ty: ignore[invalid-argument-type]

    # -- running -----------------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        events._set_running_loop(self)  # ty: ignore[invalid-argument-type]
        self._running = True
        self._hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._generators.add, self._finalize)

    def _leave(self) -> None:
        self._running = False
        events._set_running_loop(None)
        sys.set_asyncgen_hooks(*self._hooks)

    def _finalize(self, generator: AsyncGenerator[Any, Any]) -> None:
        """Close an asynchronous generator that nothing refers to any more."""
        self._generators.discard(generator)
        self.create_task(generator.aclose())

    def _run_until(self, task: asyncio.Future, *, stuck_is_done: bool = False) -> None:
        while not task.done():
            if not self._ready and not self._timers and not self._calls:
                if stuck_is_done:
                    return
                raise Deadlock("every task waits for something that no task, timer or tool call can bring")
            self._iterate()

    def _iterate(self) -> None:
        self._iterations += 1
        if self._ready:
            if self._iterations % _POLL_EVERY == 0 and (self._timers or self._calls):
                self._take(self._link.take_answer(0))
                self._fire_timers()
        else:
            while self._timers and self._timers[0][2].cancelled():
                heapq.heappop(self._timers)
            if self._timers:
                answer = self._link.take_answer(_nanoseconds(self._timers[0][0]))
                self._take(answer)
                self._fire_timers()
            elif self._calls:
                self._take(self._link.take_answer(None))
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle.cancelled():
                handle._run()

    def _take(self, answer: Return | Raise | None) -> None:
        if answer is not None:
            future = self._calls.pop(answer.id, None)
            if future is not None and not future.done():
                self._settle(future, answer)

    def _fire_timers(self) -> None:
        if not self._timers:
            return
        now = self.time()
        # Not `when <= now`: a timer at no time (NaN) is due, as on the stock loop.
        while self._timers and not self._timers[0][0] > now:
            handle = heapq.heappop(self._timers)[2]
            handle._scheduled = False
            if not handle.cancelled():
                self._ready.append(handle)

    def _cancel_rest(self) -> None:
        rest = asyncio.all_tasks(self)  # ty: ignore[invalid-argument-type]
        if rest:
            for task in rest:
                task.cancel()
            gathered = asyncio.gather(*rest, return_exceptions=True)
            self._run_until(gathered, stuck_is_done=True)
        if self._generators:
            open_generators = list(self._generators)
            self._generators.clear()
            closing = asyncio.gather(*(each.aclose() for each in open_generators), return_exceptions=True)
            self._run_until(closing, stuck_is_done=True)
        self._calls.clear()

    # -- what asyncio asks of a loop ---------------------------------------------------------------------------------

    def is_running(self) -> bool:
        """Whether the loop runs now."""
        return self._running

    def is_closed(self) -> bool:
        """The loop lives as long as the worker."""
        return False

    def get_debug(self) -> bool:
        """Debug mode is never on."""
        return False

    def get_task_factory(self) -> None:
        """There is none."""
        return

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        """Drop reports of exceptions that nobody retrieved; the run's own result tells what matters."""

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Drop, as :meth:`default_exception_handler`."""


# --------------------------------------------------------------------------------------------------------------------
# What only the worker does with a loop
# --------------------------------------------------------------------------------------------------------------------


async def call(loop: WireLoop, tool: str, arguments: bytes) -> object:
    """Call a tool of the host and wait for its answer without holding up other tasks."""
    future = loop.create_future()
    call_id = loop._link.start_call(tool, arguments)
    loop._calls[call_id] = future
    try:
        return await future
    finally:
        if loop._calls.pop(call_id, None) is not None:
            loop._link.cancel_call(call_id)


def run_main(loop: WireLoop, coroutine: Coroutine[Any, Any, _T]) -> _T:
    """Run ``coroutine`` to its end, then cancel what it left behind, as ``asyncio.run`` does."""
    if events._get_running_loop() is not None:
        coroutine.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    loop._enter()
    task = loop.create_task(coroutine)
    try:
        try:
            loop._run_until(task)
        except Deadlock as error:
            task.cancel()
            loop._run_until(task, stuck_is_done=True)
            raise error from None
        return task.result()
    finally:
        try:
            loop._cancel_rest()
        finally:
            loop._leave()
            loop._ready.clear()
            loop._timers.clear()


def run_until_complete(loop: WireLoop, future: Any) -> Any:
    """Run a coroutine or future to its end, leaving other tasks where they are."""
    if events._get_running_loop() is not None:
        raise RuntimeError("This event loop is already running")
    loop._enter()
    try:
        task = asyncio.ensure_future(future, loop=loop)  # ty: ignore[no-matching-overload]
        loop._run_until(task)
        return task.result()
    finally:
        loop._leave()


def _nanoseconds(when: float) -> int:
    """``when``, in seconds and perhaps infinite, as the deadline of a wait."""
    if math.isnan(when):
        return 0
    return int(min(when * _SECOND, NEVER - 1)) + 1
