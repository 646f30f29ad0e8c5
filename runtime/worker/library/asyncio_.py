"""``asyncio`` on the worker's own loop: what starts a loop or asks for one.

Tasks, futures, locks, queues and time-outs are asyncio's own; only the loop under them is not. A script that asks for the
loop gets a handle with the few methods that programs use, never the loop.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn

from headgate.runtime.worker.loop import WireLoop, run_main, run_until_complete

_loop: WireLoop | None = None


def connect(loop: WireLoop) -> None:
    """Let scripts of this worker run on ``loop``."""
    global _loop
    _loop = loop
    asyncio.set_event_loop_policy(_Policy())  # ty: ignore[abstract-class-instantiation, deprecated]


def _current() -> WireLoop:
    if _loop is None:
        raise RuntimeError("there is no event loop before a run has begun")
    return _loop


class _Policy(asyncio.AbstractEventLoopPolicy):
    """What asyncio's own functions find when they look for a loop outside of one."""

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        """The worker's loop."""
        return _current()  # ty: ignore[invalid-explicit-return]  # as much of one as asyncio uses

    def new_event_loop(self) -> NoReturn:
        """Raise: there is one loop."""
        raise RuntimeError("a script has one event loop; use asyncio.run() or await at the top level")

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Do nothing: there is one loop."""


class LoopHandle:
    """What a script gets when it asks for the event loop."""

    __slots__ = ("_closed",)

    def __init__(self) -> None:
        self._closed = False

    def run_until_complete(self, future: Any) -> Any:
        """Run a coroutine or future to its end and return its result."""
        if self._closed:
            raise RuntimeError("Event loop is closed")
        return run_until_complete(_current(), future)

    def create_task(self, coro: Coroutine[Any, Any, Any], *, name: str | None = None) -> asyncio.Task:
        """A task on the loop."""
        return _current().create_task(coro, name=name)

    def create_future(self) -> asyncio.Future:
        """A future on the loop."""
        return _current().create_future()

    def call_soon(self, callback: Callable, *args: Any) -> None:
        """Schedule ``callback(*args)`` for the next iteration."""
        _current().call_soon(callback, *args)

    def call_later(self, delay: float, callback: Callable, *args: Any) -> TimerHandle:
        """Schedule ``callback(*args)`` in ``delay`` seconds."""
        return TimerHandle(_current().call_later(delay, callback, *args).cancel)

    async def run_in_executor(self, executor: None, func: Callable, *args: Any) -> Any:
        """Run ``func(*args)`` here: there are no threads."""
        return await to_thread(func, *args)

    def time(self) -> float:
        """The monotonic clock in seconds."""
        return _current().time()

    def is_running(self) -> bool:
        """Whether the loop runs now."""
        return _current().is_running()

    def is_closed(self) -> bool:
        """Whether this handle was closed; the loop itself lives as long as the worker."""
        return self._closed

    def close(self) -> None:
        """Close this handle."""
        self._closed = True

    def __repr__(self) -> str:
        return "<event loop>"


class TimerHandle:
    """A scheduled call that can be cancelled."""

    __slots__ = ("_cancel",)

    def __init__(self, cancel: Callable[[], None]) -> None:
        self._cancel = cancel

    def cancel(self) -> None:
        """Do not make the call."""
        self._cancel()


_handle = LoopHandle()


def get_event_loop() -> LoopHandle:
    """The handle on the loop that was set last, or one that was there from the start."""
    return _handle


def new_event_loop() -> LoopHandle:
    """A new handle on the loop: there is one, and it is as good as new."""
    return LoopHandle()


def set_event_loop(loop: LoopHandle | None) -> None:
    """Let :func:`get_event_loop` return ``loop``."""
    global _handle
    if loop is not None and type(loop) is not LoopHandle:
        raise TypeError(f"loop argument must be an instance of AbstractEventLoop or None, not {type(loop).__name__!r}")
    _handle = LoopHandle() if loop is None else loop


def get_running_loop() -> LoopHandle:
    """The handle on the loop, if it runs."""
    if not _current().is_running():
        raise RuntimeError("no running event loop")
    return _handle


def run(main: Coroutine[Any, Any, Any], *, debug: bool | None = None) -> Any:
    """Run the coroutine ``main`` to its end, then cancel what it left behind."""
    if _current().is_running():
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not asyncio.iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    return run_main(_current(), main)


async def to_thread(func: Callable, /, *args: Any, **kwargs: Any) -> Any:
    """Run ``func(*args, **kwargs)`` here, after other tasks have had their turn: there are no threads."""
    await asyncio.sleep(0)
    return contextvars.copy_context().run(func, *args, **kwargs)


REPLACED = {
    "get_event_loop": get_event_loop,
    "get_running_loop": get_running_loop,
    "new_event_loop": new_event_loop,
    "run": run,
    "set_event_loop": set_event_loop,
    "to_thread": to_thread,
}
