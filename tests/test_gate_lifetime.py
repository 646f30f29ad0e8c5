"""The life of a gate: many threads, many tasks, cancellation, forks of the host, closing and being forgotten.

Whatever becomes of a gate, no process and no descriptor of it stays.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from headgate.runtime.host import zygote
from process_family import family, remaining

from headgate import Gate, Limits, RunError

WATCHDOG = 60


def double(x: int) -> int:
    return 2 * x


async def treble(x: int) -> int:
    await asyncio.sleep(0.01)
    return 3 * x


def descriptors() -> int:
    gc.collect()
    return len(os.listdir("/proc/self/fd"))


def until(condition: Callable[[], bool]) -> None:
    """Wait for what happens in the background; fail when it does not."""
    deadline = time.monotonic() + WATCHDOG
    while not condition():
        assert time.monotonic() < deadline, "it does not come to pass"
        time.sleep(0.01)


def python(source: str) -> subprocess.CompletedProcess[str]:
    """A program of its own that uses headgate."""
    return subprocess.run(
        [sys.executable, "-X", "dev", "-c", textwrap.dedent(source)],
        capture_output=True,
        text=True,
        timeout=WATCHDOG,
        check=False,
    )


# -- at the same time ----------------------------------------------------------------------------------------------------


def test_many_threads_share_a_gate() -> None:
    with Gate([double]) as gate, ThreadPoolExecutor(8) as pool:

        def work(thread: int) -> list[object]:
            return [gate.run(f"double(x + {turn})", {"x": thread}).value for turn in range(10)]

        assert list(pool.map(work, range(8))) == [[2 * (thread + turn) for turn in range(10)] for thread in range(8)]


def test_many_tasks_share_a_gate() -> None:
    async def main(gate: Gate) -> list[object]:
        results = await asyncio.gather(*[gate.arun("await treble(x)", {"x": number}) for number in range(20)])
        return [result.value for result in results]

    with Gate([treble]) as gate:
        assert asyncio.run(main(gate)) == [3 * number for number in range(20)]


def test_threads_share_the_loop_of_async_tools() -> None:
    with Gate([treble]) as gate, ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda x: gate.run("await treble(x)", {"x": x}).value, range(12))) == [
            3 * x for x in range(12)
        ]


def test_runs_fail_and_succeed_side_by_side() -> None:
    def work(number: int) -> object:
        if number % 3 == 0:
            with pytest.raises(RunError) as caught:
                gate.run("1 / 0")
            return caught.value.type
        if number % 3 == 1:
            with pytest.raises(RunError) as caught:
                gate.run("while True: print('x')")
            return caught.value.limit
        return gate.run("double(1)").value

    with Gate([double], limits=Limits(output_bytes=1_000)) as gate, ThreadPoolExecutor(6) as pool:
        assert list(pool.map(work, range(18))) == ["ZeroDivisionError", "output", 2] * 6


def test_two_gates_live_side_by_side() -> None:
    def name() -> str:
        return "first"

    first = Gate([name])

    def name() -> str:
        return "second"

    with first, Gate([name], limits=Limits(tool_calls=1)) as second:
        assert [gate.run("name()").value for gate in (first, second, first, second)] == ["first", "second"] * 2
        with pytest.raises(RunError, match="tool calls"):
            second.run("name() + name()")
        first.close()
        assert second.run("name()").value == "second"


def test_a_gate_may_be_run_from_its_own_tool() -> None:
    def inner(x: int) -> object:
        return gate.run("x + 1", {"x": x}).value

    with Gate([inner]) as gate:
        assert gate.run("inner(inner(1))").value == 3


def test_a_blocking_run_may_be_made_inside_an_event_loop() -> None:
    async def main(gate: Gate) -> object:
        return gate.run("await treble(2)").value

    with Gate([treble]) as gate:
        assert asyncio.run(main(gate)) == 6


# -- cancelling ----------------------------------------------------------------------------------------------------------


def test_cancelling_a_run_kills_its_worker() -> None:
    begun = threading.Event()

    def begin() -> None:
        begun.set()

    async def cancel(gate: Gate) -> set[int]:
        before = family()
        run = asyncio.create_task(gate.arun("begin()\nwhile True: pass"))
        await asyncio.to_thread(begun.wait, WATCHDOG)
        during = family() - before
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        return during

    with Gate([begin], idle=0) as gate:
        gate.run("1")
        workers = asyncio.run(cancel(gate))
        assert workers
        assert remaining(workers) == set()
        assert gate.run("'next'").value == "next"


def test_a_timeout_around_a_run_kills_its_worker() -> None:
    async def main(gate: Gate) -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await gate.arun("while True: pass")
        assert (await gate.arun("'next'")).value == "next"

    with Gate(idle=0) as gate:
        asyncio.run(main(gate))


def test_cancelling_one_run_leaves_the_others_alone() -> None:
    async def main(gate: Gate) -> list[object]:
        doomed = asyncio.create_task(gate.arun("import asyncio\nawait asyncio.sleep(3600)"))
        others = [asyncio.create_task(gate.arun("await treble(x)", {"x": x})) for x in range(4)]
        doomed.cancel()
        results = await asyncio.gather(doomed, *others, return_exceptions=True)
        assert isinstance(results[0], asyncio.CancelledError)
        return [result.value for result in results[1:]]  # type: ignore[union-attr]

    with Gate([treble]) as gate:
        assert asyncio.run(main(gate)) == [0, 3, 6, 9]


def test_an_interrupt_of_the_host_ends_the_run_and_its_worker() -> None:
    """Ctrl-C while a script runs: the program gets its KeyboardInterrupt, and nothing is left."""
    program = python(
        """
        import os, signal, threading
        from headgate import Gate
        with Gate() as gate:
            gate.run("1")
            threading.Timer(0.3, os.kill, [os.getpid(), signal.SIGINT]).start()
            try:
                gate.run("while True: pass")
            except KeyboardInterrupt:
                print("interrupted", gate.run("2").value)
        """
    )
    assert (program.stdout, program.stderr, program.returncode) == ("interrupted 2\n", "", 0)


# -- closing -------------------------------------------------------------------------------------------------------------


def test_a_closed_gate_runs_nothing_and_says_so() -> None:
    gate = Gate()
    assert gate.run("1").value == 1
    gate.close()
    gate.close()
    with pytest.raises(RuntimeError, match="gate is closed"):
        gate.run("1")
    with pytest.raises(RuntimeError, match="gate is closed"):
        asyncio.run(gate.arun("1"))
    assert gate.check("1").ok


def test_a_gate_that_never_ran_closes() -> None:
    Gate().close()


def test_a_session_of_a_closed_gate_runs_nothing() -> None:
    with Gate() as gate:
        session = gate.session()
        session.run("1")
    with pytest.raises((RuntimeError, RunError)):
        session.run("2")
    session.close()


def test_closing_ends_the_runs_under_way() -> None:
    begun = threading.Event()

    def begin() -> None:
        begun.set()

    other = Gate()  # keeps the zygote alive, so that closing itself must end the worker
    other.run("1")
    gate = Gate([begin], idle=0)
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(gate.run, "begin()\nwhile True: pass")
        assert begun.wait(WATCHDOG)
        gate.close()
        with pytest.raises(RunError) as caught:
            run.result(WATCHDOG)
    assert caught.value.kind == "crash"
    assert other.run("2").value == 2
    other.close()


def leave_nothing(use: Callable[[], None]) -> None:
    """Run ``use`` and see that neither process nor descriptor nor thread of it stays."""
    before, threads, open_before = family(), set(threading.enumerate()), descriptors()
    use()
    gc.collect()
    assert remaining(family() - before) == set()
    until(lambda: set(threading.enumerate()) <= threads)
    until(lambda: descriptors() <= open_before)


def test_a_closed_gate_leaves_nothing() -> None:
    def use() -> None:
        with Gate([double, treble]) as gate:
            gate.run("double(1) + await treble(1)")
            asyncio.run(gate.arun("double(1) + await treble(1)"))
            with pytest.raises(RunError):
                gate.run("1 / 0")

    leave_nothing(use)


def test_a_gate_that_is_forgotten_leaves_nothing() -> None:
    def use() -> None:
        gate = Gate([double, treble])
        gate.run("double(1) + await treble(1)")
        del gate

    leave_nothing(use)


def test_a_gate_forgotten_in_a_cycle_leaves_nothing() -> None:
    def use() -> None:
        gate = Gate([double])
        gate.run("1")
        gate.itself = gate  # type: ignore[attr-defined]

    leave_nothing(use)


def test_a_session_that_is_forgotten_gives_its_worker_back() -> None:
    with Gate(idle=0) as gate:
        gate.run("1")

        def use() -> None:
            for _ in range(5):
                gate.session().run("1")

        leave_nothing(use)


def test_many_runs_leave_nothing_behind() -> None:
    with Gate([double, treble], idle=1) as gate:
        gate.run("await treble(1)")
        until(lambda: len(gate._pool._idle) == 1 and not gate._pool._spent)
        open_before = descriptors()
        for number in range(30):
            if number % 3:
                gate.run("double(1) + await treble(2)")
            else:
                with pytest.raises(RunError):
                    gate.run("1 / 0")
        until(lambda: descriptors() <= open_before)


def test_a_program_that_closes_nothing_ends_clean() -> None:
    program = python(
        """
        from headgate import Gate
        gate = Gate()
        session = gate.session()
        print(gate.run("1").value, session.run("2").value)
        from headgate.runtime.host import zygote
        print(zygote.current().pid)
        """
    )
    assert (program.stderr, program.returncode) == ("", 0)
    values, pid = program.stdout.splitlines()
    assert values == "1 2"
    assert remaining({int(pid)}) == set()


def test_a_program_that_is_killed_takes_its_processes_along() -> None:
    host = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time\nfrom headgate import Gate\nfrom headgate.runtime.host import zygote\ngate = Gate()\n"
            "s = gate.session()\ns.run('1')\nprint(zygote.current().pid, s._worker.pid, flush=True)\ntime.sleep(600)",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert host.stdout is not None
    with host, host.stdout:
        pids = set(map(int, host.stdout.readline().split()))
        assert len(pids) == 2
        host.kill()
        host.wait(WATCHDOG)
    assert remaining(pids) == set()


# -- accidents -----------------------------------------------------------------------------------------------------------


def test_a_killed_zygote_is_replaced() -> None:
    others = family()  # such as an interpreter that other tests keep
    with Gate() as gate:
        gate.run("1")
        dying = family() - others
        os.kill(zygote.current().pid, signal.SIGKILL)
        assert remaining(dying) == set()
        assert [gate.run("2").value for _ in range(4)] == [2] * 4


def test_a_worker_that_is_killed_from_outside_is_a_crash() -> None:
    with Gate(idle=0) as gate, gate.session() as session:
        session.run("1")
        assert session._worker is not None
        os.kill(session._worker.pid, signal.SIGKILL)
        with pytest.raises(RunError) as caught:
            session.run("2")
        assert (caught.value.kind, "SIGKILL" in caught.value.message) == ("crash", True)
        assert gate.run("3").value == 3


def test_idle_workers_that_died_are_not_handed_out() -> None:
    with Gate(idle=2) as gate:
        gate.run("1")
        until(lambda: len(gate._pool._idle) == 2)
        idle = list(gate._pool._idle)
        for worker in idle:
            worker.kill()
        assert remaining({worker.pid for worker in idle}) == set()
        assert [gate.run("2").value for _ in range(5)] == [2] * 5


# -- forks of the host ---------------------------------------------------------------------------------------------------

FORK = """
    import os
    from headgate import Gate
    from headgate.runtime.host import zygote

    async def treble(x):
        return 3 * x

    gate = Gate([treble])
    session = gate.session()
    session.run("x = 5")
    gate.run("await treble(1)")
    before = zygote.current().pid
    child = os.fork()
    if child == 0:
        {child}
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert zygote.current().pid == before
    print("parent", gate.run("await treble(2)").value, session.run("x").value)
    gate.close()
"""


@pytest.mark.parametrize(
    "child",
    [
        'print("child", Gate().run("1 + 1").value, flush=True)',
        'print("child", gate.run("await treble(1) - 1").value, flush=True); gate.close()',
        'gate.close(); session.close(); print("child 2", flush=True)',
        'import gc; del gate, session; gc.collect(); print("child 2", flush=True)',
        'import sys; print("child 2", flush=True); sys.exit(0)',
    ],
    ids=["a gate of its own", "the parent's gate", "closing", "forgetting", "exiting"],
)
def test_a_fork_of_the_host_leaves_the_parent_as_it_was(child: str) -> None:
    program = python(FORK.format(child=child))
    lines = [line for line in program.stderr.splitlines() if "DeprecationWarning" not in line and "fork" not in line]
    assert (program.stdout, lines, program.returncode) == ("child 2\nparent 6 5\n", [], 0)
