"""Tools from the inside: sync and async, blocking and awaited, what they raise, and how many calls there may be."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from headgate import Gate, Limits, RunError, RunResult

# -- sync and async, blocking and awaited --------------------------------------------------------------------------------


class Crowd:
    """Counts how many of its calls are under way at once."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self.threads: set[int] = set()

    async def slow(self, number: int) -> int:
        self.now += 1
        self.most = max(self.most, self.now)
        self.threads.add(threading.get_ident())
        await asyncio.sleep(0.05)
        self.now -= 1
        return number

    def quick(self, number: int) -> int:
        self.threads.add(threading.get_ident())
        return number


def by_run(gate: Gate, source: str) -> RunResult:
    return gate.run(source)


def by_arun(gate: Gate, source: str) -> RunResult:
    return asyncio.run(gate.arun(source))


BOTH = pytest.mark.parametrize("run", [by_run, by_arun])
Run = Callable[[Gate, str], RunResult]


@BOTH
def test_gathered_calls_overlap(run: Run) -> None:
    crowd = Crowd()
    with Gate([crowd.slow], idle=0) as gate:
        source = "import asyncio\nawait asyncio.gather(*[slow(i) for i in range(10)])"
        assert run(gate, source).value == list(range(10))
    assert crowd.most == 10


@BOTH
def test_awaited_calls_come_one_after_the_other(run: Run) -> None:
    crowd = Crowd()
    with Gate([crowd.slow], idle=0) as gate:
        assert run(gate, "[await slow(i) for i in range(3)]").value == [0, 1, 2]
    assert crowd.most == 1


@BOTH
def test_sync_and_async_tools_mix(run: Run) -> None:
    crowd = Crowd()
    source = """
import asyncio

async def both(i):
    return quick(i) + await slow(i)

await asyncio.gather(*[both(i) for i in range(4)])
"""
    with Gate([crowd.slow, crowd.quick], idle=0) as gate:
        assert run(gate, source).value == [0, 2, 4, 6]
    assert crowd.most == 4


def test_a_sync_tool_of_a_blocking_run_is_called_in_the_callers_thread() -> None:
    crowd = Crowd()
    with Gate([crowd.quick], idle=0) as gate:
        gate.run("quick(1)")
    assert crowd.threads == {threading.get_ident()}


def test_an_async_tool_of_an_awaited_run_is_called_on_the_callers_loop() -> None:
    loops: list[asyncio.AbstractEventLoop] = []

    async def which() -> None:
        loops.append(asyncio.get_running_loop())

    async def main(gate: Gate) -> None:
        await gate.arun("await which()")
        assert loops == [asyncio.get_running_loop()]

    with Gate([which], idle=0) as gate:
        asyncio.run(main(gate))


def test_the_event_loop_goes_on_while_a_sync_tool_works() -> None:
    released = threading.Event()

    def wait() -> bool:
        return released.wait(30)

    async def main(gate: Gate) -> object:
        run = asyncio.create_task(gate.arun("wait()"))
        await asyncio.sleep(0.1)
        released.set()
        return (await run).value

    with Gate([wait], idle=0) as gate:
        assert asyncio.run(main(gate)) is True


@BOTH
def test_a_call_that_the_script_gives_up_is_cancelled_in_the_host(run: Run) -> None:
    fate: list[str] = []

    async def forever() -> None:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            fate.append("cancelled")
            raise

    source = """
import asyncio
try:
    await asyncio.wait_for(forever(), 0.05)
except TimeoutError:
    outcome = "gave up"
await pause()
outcome
"""

    async def pause() -> None:
        await asyncio.sleep(0.05)

    with Gate([forever, pause], idle=0) as gate:
        assert run(gate, source).value == "gave up"
    assert fate == ["cancelled"]


@BOTH
def test_two_calls_that_fail_at_once_stall_nothing(run: Run) -> None:
    async def fail(name: str) -> None:
        raise ValueError(name)

    source = """
import asyncio
caught = []
try:
    await asyncio.gather(fail("a"), fail("b"))
except ValueError as error:
    caught.append(str(error))
results = await asyncio.gather(fail("c"), fail("d"), return_exceptions=True)
caught + [str(each) for each in results]
"""
    with Gate([fail], idle=0) as gate:
        assert run(gate, source).value == ["a", "c", "d"]


# -- what a tool raises --------------------------------------------------------------------------------------------------


class OutOfStock(Exception):
    pass


class Fussy(KeyError):
    """A class of the host's own, though it has a builtin base."""


def fail(how: str) -> None:
    errors: dict[str, BaseException] = {
        "key": KeyError("order 7"),
        "value": ValueError("not a number"),
        "file": FileNotFoundError(2, "No such file or directory", "orders.csv"),
        "time": TimeoutError(),
        "own": OutOfStock("no pens"),
        "fussy": Fussy("x"),
        "stop": StopIteration(5),
        "exit": SystemExit(3),
        "memory": MemoryError("host"),
        "recursion": RecursionError("host"),
        "unicode": UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        "group": ExceptionGroup("several", [ValueError("a"), OutOfStock("b")]),
    }
    raise errors[how]


async def afail(how: str) -> None:
    fail(how)


@pytest.fixture(scope="module")
def failing() -> Iterator[Gate]:
    with Gate([fail, afail]) as gate:
        yield gate


CALLS = pytest.mark.parametrize("call", ["fail", "await afail"])


def caught(gate: Gate, run: Run, call: str, how: str) -> Any:
    """Type and text of the exception that the call raises inside."""
    source = f"""
try:
    {call}({how!r})
except Exception as error:
    seen = (type(error).__name__, str(error), getattr(error, "type", None))
seen
"""
    return run(gate, source).value


@BOTH
@CALLS
@pytest.mark.parametrize(
    ("how", "seen"),
    [
        ("key", ("KeyError", "'order 7'", None)),
        ("value", ("ValueError", "not a number", None)),
        ("time", ("TimeoutError", "", None)),
        ("own", ("ToolError", "no pens", "OutOfStock")),
        ("fussy", ("ToolError", "'x'", "Fussy")),
        ("exit", ("ToolError", "3", "SystemExit")),
        ("memory", ("ToolError", "host", "MemoryError")),
        ("recursion", ("ToolError", "host", "RecursionError")),
        (
            "unicode",
            ("UnicodeDecodeError", "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", None),
        ),
    ],
)
def test_an_exception_arrives_as_the_builtin_of_its_name_or_as_a_tool_error(
    failing: Gate, run: Run, call: str, how: str, seen: object
) -> None:
    assert caught(failing, run, call, how) == seen


@BOTH
@CALLS
def test_a_missing_file_says_which_error_it_was(failing: Gate, run: Run, call: str) -> None:
    kind, text, _ = caught(failing, run, call, "file")
    assert kind == "FileNotFoundError"
    assert "No such file or directory" in text


@BOTH
@CALLS
def test_stop_iteration_does_not_end_a_loop_in_silence(failing: Gate, run: Run, call: str) -> None:
    assert caught(failing, run, call, "stop")[0] == "RuntimeError"


@CALLS
def test_an_uncaught_exception_of_a_tool_is_the_runs(failing: Gate, call: str) -> None:
    with pytest.raises(RunError) as raised:
        failing.run(f"x = 1\n{call}('own')")
    error = raised.value
    assert (error.kind, error.type, error.message) == ("exception", "OutOfStock", "no pens")
    assert [(frame.function, frame.line) for frame in error.frames] == [("<module>", 2)]
    assert isinstance(error.calls[0].error, OutOfStock)


def test_the_hosts_traceback_stays_outside(failing: Gate) -> None:
    with pytest.raises(RunError) as raised:
        failing.run("fail('value')")
    assert __file__ not in raised.value.traceback
    assert "errors[how]" not in raised.value.traceback


@CALLS
def test_tool_errors_are_caught_by_name_and_say_what_they_were(failing: Gate, call: str) -> None:
    source = f"try:\n    {call}('own')\nexcept ToolError as error:\n    seen = error.type\nseen"
    assert failing.run(source).value == "OutOfStock"


def test_a_group_arrives_as_a_group(failing: Gate) -> None:
    source = """
try:
    fail("group")
except ExceptionGroup as group:
    seen = [type(each).__name__ for each in group.exceptions]
seen
"""
    assert failing.run(source).value[0] == "ValueError"


def test_an_interrupt_in_a_tool_interrupts_the_host() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with Gate([interrupt]) as gate:
        for source in ("interrupt()", "try:\n    interrupt()\nexcept BaseException:\n    pass"):
            with pytest.raises(KeyboardInterrupt):
                gate.run(source)
        assert gate.run("1").value == 1


# -- limits on calls -----------------------------------------------------------------------------------------------------


def test_the_calls_of_a_run_are_counted() -> None:
    crowd = Crowd()
    with Gate([crowd.quick], limits=Limits(tool_calls=3), idle=0) as gate:
        assert gate.run("[quick(i) for i in range(3)]").value == [0, 1, 2]
        with pytest.raises(RunError) as caught:
            gate.run("while True:\n    try:\n        quick(1)\n    except BaseException:\n        pass")
        assert (caught.value.kind, caught.value.limit) == ("limit", "tool_calls")
        assert len(caught.value.calls) == 3


def test_a_gate_that_allows_no_calls_allows_none() -> None:
    crowd = Crowd()
    with Gate([crowd.quick], limits=Limits(tool_calls=0), idle=0) as gate:
        assert gate.run("1").value == 1
        with pytest.raises(RunError, match="tool calls"):
            gate.run("quick(1)")
    assert crowd.threads == set()
