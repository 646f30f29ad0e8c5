"""Both drivers hold a conversation with a forged worker: honest ones, large ones, and those that break off.

Whatever the worker does, the host has an answer when the run's time is over, and has kept nothing open.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from typing import cast

import pytest
from forged import BIG, PATIENT, SHORT, WATCHDOG, Driver, Forged, ForgedWorker, descriptors, kind_of, limit_of
from headgate.runtime import values, wire
from headgate.runtime.host import aio
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Called, Ended, Finished, Printed
from headgate.runtime.host.portal import Portal
from headgate.runtime.host.zygote import Worker
from headgate.runtime.tools import as_tool
from speaking import READY, SEED, USAGE, add, call, finished

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
