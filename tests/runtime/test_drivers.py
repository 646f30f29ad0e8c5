"""Both drivers against a forged worker: a thread that speaks raw frames on the other end of a socket pair.

A real worker is honest until it is owned; these are not. Whatever they do, the host has an answer when the run's time is
over, has not filled its memory, and has kept nothing open.
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
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest
from headgate.runtime import values, wire
from headgate.runtime.host import aio, blocking
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Called, Ended, Failed, Finished, Printed
from headgate.runtime.host.portal import Portal
from headgate.runtime.host.zygote import Ending, Worker
from headgate.runtime.limits import Limits
from headgate.runtime.tools import as_tool
from speaking import READY, SEED, USAGE, call, finished, raw

BIG = 6_000_000
SHORT = Limits(wall_seconds=0.7)
PATIENT = Limits(wall_seconds=20)
WATCHDOG = 30
MEBIBYTE = 1 << 20


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


@pytest.fixture(params=["blocking", "asyncio"])
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    before = descriptors()
    driver = Driver(request.param)
    yield driver
    driver.close()
    assert descriptors() == before
    assert not [thread for thread in threading.enumerate() if thread.name == "headgate-tools"]


def limit_of(ended: Ended) -> str:
    assert isinstance(ended, Failed), ended
    assert ended.kind == "limit", ended
    return ended.limit


def kind_of(ended: Ended) -> str:
    assert isinstance(ended, Failed), ended
    return ended.kind


def add(a: int, b: int = 0) -> int:
    return a + b


# -- honest conversations ------------------------------------------------------------------------------------------------


def test_a_call_is_made_and_its_value_goes_back(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, 20, b=3))
        worker.send(finished(values.decode(worker.read().value)))

    assert driver.run(act, add) == Finished(23, USAGE)


def test_an_exception_of_a_tool_goes_back_and_the_run_goes_on(driver: Driver) -> None:
    def fail() -> None:
        raise KeyError("k")

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="fail"))
        worker.send(finished(worker.read().type))

    assert driver.run(act, fail) == Finished("KeyError", USAGE)


def test_async_calls_run_at_the_same_time(driver: Driver) -> None:
    under_way: list[int] = []
    most = 0

    async def slow(number: int) -> int:
        nonlocal most
        under_way.append(number)
        most = max(most, len(under_way))
        while most < 5:  # would wait for good if they ran one after the other
            await asyncio.sleep(0.005)
        return number

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(*(call(number, number, tool="slow") for number in range(1, 6)), wire.Wait(None))
        worker.send(finished(sorted(values.decode(worker.read().value) for _ in range(5))))

    assert driver.run(act, slow) == Finished([1, 2, 3, 4, 5], USAGE)


def test_output_is_passed_on_as_it_comes(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(wire.Print("stdout", "a"), wire.Print("stderr", "b"), finished())

    driver.run(act)
    assert driver.printed == [Printed("stdout", "a"), Printed("stderr", "b")]


def test_clocks_tell_the_hosts_time(driver: Driver) -> None:
    told: list[int] = []

    def act(worker: Forged) -> None:
        worker.begin()
        for number, name in enumerate(["time", "monotonic", "process"], 1):
            worker.send(wire.Clock(number, name))
            told.append(worker.read().nanoseconds)
        worker.send(finished())

    before = time.time_ns(), time.monotonic_ns(), 0
    driver.run(act)
    after = time.time_ns(), time.monotonic_ns(), WATCHDOG * 10**9
    assert all(low <= value <= high for low, value, high in zip(before, told, after, strict=True))


def test_a_sleeper_is_woken_when_its_time_has_come_and_not_before(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        started = time.monotonic()
        worker.send(wire.Sleep(1, 0.15))
        told = worker.read()
        worker.send(finished(isinstance(told, wire.Told) and time.monotonic() - started >= 0.15))

    assert driver.run(act) == Finished(True, USAGE)


def test_a_waiting_loop_gets_its_tick_and_a_loop_that_waits_for_good_gets_none(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(wire.Clock(1, "monotonic"))
        worker.send(wire.Wait(worker.read().nanoseconds + 50_000_000))
        assert isinstance(worker.read(), wire.Tick)
        worker.send(wire.Wait(None))
        worker.read()
        worker.send(finished("a tick that nobody asked for"))

    assert limit_of(driver.run(act, limits=SHORT)) == "wall_seconds"


def test_a_cancelled_call_is_cancelled_in_the_host(driver: Driver) -> None:
    begun, stopped = threading.Event(), threading.Event()

    async def forever() -> None:
        begun.set()
        try:
            await asyncio.sleep(3600)
        finally:
            stopped.set()

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="forever"), wire.Wait(None))
        assert begun.wait(WATCHDOG)
        worker.send(wire.Cancel(1))
        worker.send(finished(stopped.wait(WATCHDOG)))

    assert driver.run(act, forever) == Finished(True, USAGE)


def test_calls_that_nobody_waits_for_are_cancelled_with_the_run(driver: Driver) -> None:
    begun, stopped = threading.Event(), threading.Event()

    async def forever() -> None:
        begun.set()
        try:
            await asyncio.sleep(3600)
        finally:
            stopped.set()

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="forever"))
        assert begun.wait(WATCHDOG)
        worker.send(finished("done"))

    assert driver.run(act, forever) == Finished("done", USAGE)
    assert stopped.wait(WATCHDOG)


def test_a_slow_trickle_is_the_same_conversation(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.read()
        for byte in wire.pack(READY) + wire.pack(call(1, 1)):
            worker.end.sendall(bytes([byte]))
            time.sleep(0.002)
        answer = values.decode(worker.read().value)
        for byte in wire.pack(finished(answer)):
            worker.end.sendall(bytes([byte]))
            time.sleep(0.002)

    assert driver.run(act, add) == Finished(1, USAGE)


# -- large values --------------------------------------------------------------------------------------------------------


def test_large_values_may_cross_on_their_way(driver: Driver) -> None:
    """A worker in the middle of a large call does not read; a host that waited for it would wait for good."""

    async def echo(text: str) -> str:
        return text

    def act(worker: Forged) -> None:
        worker.begin()
        for number in range(1, 5):
            worker.send(call(number, "x" * BIG, tool="echo"))
        worker.send(wire.Wait(None))
        worker.send(finished(sum(len(values.decode(worker.read().value)) for _ in range(4))))

    assert driver.run(act, echo) == Finished(4 * BIG, USAGE)


def test_large_inputs_and_large_output_may_cross_on_their_way(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.send(READY, *(wire.Print("stdout", "x" * 16_000) for _ in range(60)))
        worker.send(finished(len(worker.read().inputs["text"])))

    ended = driver.run(act, inputs={"text": "x" * BIG})
    assert isinstance(ended, Finished)
    assert cast(int, ended.value) > BIG


def test_a_worker_that_takes_no_answer_is_stopped_at_the_deadline(driver: Driver) -> None:
    def read_file() -> bytes:
        return b"x" * BIG

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="read_file"))
        worker.idle()

    assert limit_of(driver.run(act, read_file, limits=SHORT)) == "wall_seconds"
    assert driver.workers[0].killed.is_set()


def test_a_worker_that_does_not_even_take_the_script_is_stopped_at_the_deadline(driver: Driver) -> None:
    assert limit_of(driver.run(Forged.idle, limits=SHORT, inputs={"text": "x" * BIG})) == "wall_seconds"


# -- silence and hanging up ----------------------------------------------------------------------------------------------


def test_silence_ends_at_the_deadline(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        worker.idle()

    assert limit_of(driver.run(act, limits=SHORT)) == "wall_seconds"
    assert driver.workers[0].killed.is_set()
    assert driver.conversation.over


def test_half_a_frame_and_then_silence_ends_at_the_deadline(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        worker.end.sendall(wire.pack(finished("x" * 1_000))[:500])
        worker.idle()

    assert limit_of(driver.run(act, limits=SHORT)) == "wall_seconds"


@pytest.mark.parametrize("half", [0, 2, 10], ids=["between frames", "in a header", "in a frame"])
def test_hanging_up_is_a_crash(driver: Driver, half: int) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        worker.end.sendall(wire.pack(finished("x" * 100))[:half])

    assert kind_of(driver.run(act)) == "crash"
    assert driver.conversation.over


def test_hanging_up_before_a_word_is_a_crash(driver: Driver) -> None:
    assert kind_of(driver.run(lambda worker: None)) == "crash"


def test_hanging_up_under_a_large_input_is_a_crash(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.end.recv(1_000)

    assert kind_of(driver.run(act, inputs={"text": "x" * BIG})) == "crash"


def test_hanging_up_under_a_large_answer_is_a_crash(driver: Driver) -> None:
    def read_file() -> bytes:
        return b"x" * BIG

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="read_file"))
        worker.end.recv(1_000)

    assert kind_of(driver.run(act, read_file)) == "crash"


def test_last_words_are_heard_though_the_worker_takes_nothing_more(driver: Driver) -> None:
    def read_file() -> bytes:
        return b"x" * BIG

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="read_file"))
        worker.end.recv(1_000)
        worker.send(wire.Failed([], "output", USAGE))

    assert limit_of(driver.run(act, read_file)) == "output"


def test_closing_one_direction_is_hanging_up(driver: Driver) -> None:
    def act(worker: Forged) -> None:
        worker.begin()
        worker.end.shutdown(socket.SHUT_WR)
        with contextlib.suppress(ConnectionError):
            worker.read()

    assert kind_of(driver.run(act)) == "crash"


# -- floods --------------------------------------------------------------------------------------------------------------


def endless(messages: Callable[[int], bytes]) -> Callable[[Forged], None]:
    """A worker that sends and never reads."""

    def act(worker: Forged) -> None:
        worker.begin()
        number = 1
        while True:
            worker.end.sendall(messages(number))
            number += 1_000

    return act


def polite(messages: Callable[[int], bytes]) -> Callable[[Forged], None]:
    """A worker that leaves the host time to answer each message, and never reads an answer."""

    def act(worker: Forged) -> None:
        worker.begin()
        number = 1
        while True:
            worker.end.sendall(messages(number))
            number += 1
            time.sleep(0.00001)

    return act


def thousand(message: Callable[[int], wire.Message]) -> Callable[[int], bytes]:
    return lambda start: b"".join(wire.pack(message(start + offset)) for offset in range(1_000))


FLOODS: dict[str, tuple[Callable[[Forged], None], tuple[str, ...]]] = {
    "clocks": (endless(thousand(lambda number: wire.Clock(number, "time"))), ("violation",)),
    "clocks that are answered": (polite(lambda number: wire.pack(wire.Clock(number, "time"))), ("violation", "limit")),
    "waits": (endless(thousand(lambda _: wire.Wait(0))), ("limit",)),
    "waits that are ticked": (polite(lambda _: wire.pack(wire.Wait(0))), ("limit",)),
    "cancels": (endless(thousand(wire.Cancel)), ("limit",)),
    "prints of one character": (endless(thousand(lambda _: wire.Print("stdout", "x"))), ("limit",)),
    "prints of nothing": (endless(thousand(lambda _: wire.Print("stdout", ""))), ("violation",)),
    "large prints": (endless(lambda _: wire.pack(wire.Print("stdout", "x" * 500_000))), ("limit",)),
    "calls": (endless(thousand(lambda number: call(number, 1))), ("limit",)),
    "large calls": (endless(lambda number: wire.pack(call(number, "x" * BIG))), ("limit",)),
    "ready": (endless(thousand(lambda _: READY)), ("violation",)),
    "a frame that never ends": (
        endless(lambda number: (9_000_000).to_bytes(4, "big") if number == 1 else b"x" * 1_000),
        ("violation", "limit"),
    ),
    "nonsense": (endless(lambda _: raw("nonsense")), ("violation",)),
}


@pytest.mark.parametrize(("act", "kinds"), FLOODS.values(), ids=FLOODS.keys())
def test_a_flood_ends_in_time_and_does_not_fill_the_host(
    driver: Driver, act: Callable[[Forged], None], kinds: tuple[str, ...]
) -> None:
    def add(a: object) -> int:
        return 1

    gc.collect()
    tracemalloc.start()
    try:
        ended = driver.run(act, add, limits=Limits(wall_seconds=1.0))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert kind_of(ended) in kinds
    assert peak < 120 * MEBIBYTE


# -- tools that misbehave ------------------------------------------------------------------------------------------------


def calls_once(worker: Forged) -> None:
    worker.begin()
    worker.send(call(1, tool="misbehave"), wire.Wait(None))
    answer = worker.read()
    worker.send(finished((answer.type, answer.host_type)))


MISBEHAVIOUR = [StopIteration("x"), SystemExit(3), asyncio.CancelledError("x"), StopAsyncIteration("x")]


@pytest.mark.parametrize("error", MISBEHAVIOUR, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_whatever_a_tool_raises_is_a_failure_of_the_call(driver: Driver, error: BaseException, is_async: bool) -> None:
    if is_async:

        async def misbehave() -> None:
            raise error
    else:

        def misbehave() -> None:
            raise error

    ended = driver.run(calls_once, misbehave)
    assert isinstance(ended, Finished), ended
    # A coroutine turns StopIteration into RuntimeError by itself.
    expected = "RuntimeError" if is_async and isinstance(error, StopIteration) else type(error).__name__
    assert cast(tuple, ended.value)[1] == expected


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_an_interrupt_in_a_tool_is_the_hosts(driver: Driver, is_async: bool) -> None:
    if is_async:

        async def misbehave() -> None:
            raise KeyboardInterrupt
    else:

        def misbehave() -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        driver.run(calls_once, misbehave)


def test_a_tool_that_will_not_be_cancelled_holds_up_nobody(driver: Driver) -> None:
    release = threading.Event()

    async def stubborn() -> None:
        while not release.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(0.05)

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="stubborn"))
        worker.idle()

    threading.Timer(5, release.set).start()  # well after the deadline and the host's patience
    before = time.monotonic()
    ended = driver.run(act, stubborn, limits=SHORT) if driver.name == "blocking" else None
    if ended is None:
        # asyncio.run() itself waits for what is left; the driver must not.
        seconds: list[float] = []

        async def hold() -> Ended:
            driver.conversation = Conversation({"stubborn": as_tool(stubborn)}, SHORT)
            forged = ForgedWorker(act)
            driver.workers.append(forged)
            first = driver.conversation.start("script", {}, SEED)
            ended = await aio.drive(cast(Worker, forged), driver.conversation, first, wall_seconds=SHORT.wall_seconds)
            seconds.append(time.monotonic() - before)
            return ended

        ended = asyncio.run(hold())
        assert seconds[0] < 5
    assert limit_of(ended) == "wall_seconds"


# -- cancelling the caller -----------------------------------------------------------------------------------------------


def test_cancelling_the_caller_kills_the_worker_and_its_calls() -> None:
    begun, stopped = threading.Event(), threading.Event()

    async def forever() -> None:
        begun.set()
        try:
            await asyncio.sleep(3600)
        finally:
            stopped.set()

    def act(worker: Forged) -> None:
        worker.begin()
        worker.send(call(1, tool="forever"))
        worker.idle()

    async def main(forged: ForgedWorker) -> None:
        conversation = Conversation({"forever": as_tool(forever)}, PATIENT)
        first = conversation.start("script", {}, SEED)
        run = asyncio.create_task(aio.drive(cast(Worker, forged), conversation, first, wall_seconds=20))
        await asyncio.to_thread(begun.wait, WATCHDOG)
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run

    before = descriptors()
    forged = ForgedWorker(act)
    asyncio.run(main(forged))
    assert forged.killed.is_set()
    assert stopped.is_set()
    forged.bury()
    assert descriptors() == before


# -- the portal ----------------------------------------------------------------------------------------------------------


def test_a_portal_that_is_closed_takes_no_more_calls() -> None:
    portal = Portal()
    portal.close()
    portal.close()

    async def tool() -> None:
        return None

    with pytest.raises(RuntimeError, match="closed"):
        portal.submit(Called(1, as_tool(tool), (), {}))
