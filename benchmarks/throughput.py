"""How many short runs a second this machine gives, and what an idle worker costs in memory.

1 to 4 threads run `1 + 2` for a while each, in a state of its own for every run, and in one open session a thread. All forms
take turns, so that each meets the same machine. Memory is the proportional set size of what an engine keeps while it
waits, as the kernel counts it: pages that processes share are divided among them. Linux only.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from engines import HEADGATE, MONTY, MONTY_FRESH, NO_TOOLS, UNCHECKED, Run, Sandbox, opened
from measure import Row, Section, Unable, parser, reason, report, take
from scripts import ADD

ENGINES: Final = [HEADGATE, UNCHECKED, MONTY, MONTY_FRESH]

MORE: Final = """\
examples:
  python benchmarks/throughput.py                          1, 2 and 4 threads
  python benchmarks/throughput.py --threads 8 --seconds 2  one line of 8 threads, 2 seconds a sample
"""


def main() -> int:
    """Measure what was asked for and print it."""
    made = parser(__doc__ or "", repeat=5, more=MORE)
    made.add_argument("--threads", type=int, action="append", metavar="N", help="how many threads (may be repeated)")
    made.add_argument("--seconds", type=float, default=0.5, metavar="S", help="of each sample (default: %(default)s)")
    options = made.parse_args()
    sections = [
        section
        for threads in options.threads or [1, 2, 4]
        for section in throughput(threads, options.repeat, options.seconds)
    ]
    report("throughput", [*sections, memory()], as_json=options.json)
    return 0


# --------------------------------------------------------------------------------------------------------------------
# Runs a second
# --------------------------------------------------------------------------------------------------------------------


def throughput(threads: int, repeat: int, seconds: float) -> list[Section]:
    """Runs a second with ``threads`` threads: in a state of its own each, and in a session for each thread."""
    notes = {engine.name: engine.contained for engine in ENGINES}
    called = "1 thread" if threads == 1 else f"{threads} threads"
    sections = []
    with opened(ENGINES, NO_TOOLS) as sandboxes:
        for title, each in (("a state of its own each", _fresh), ("one session a thread", _in_session)):
            cases = {
                name: sandbox if isinstance(sandbox, Unable) else _runs_a_second(sandbox, each, threads, seconds)
                for name, sandbox in sandboxes.items()
            }
            rows = take(cases, rounds=repeat, warm_up=1, pause=0.1, reference=HEADGATE.name, notes=notes)
            show = "{:,.0f}/s".format
            about = "Ratio: times as many runs. p95 is of samples of this many runs a second, not of single runs."
            sections.append(Section(f"Runs a second, {called}, {title}", rows, HEADGATE.name, about, show))
    return sections


@contextmanager
def _fresh(sandbox: Sandbox) -> Generator[Run]:
    yield sandbox.run


@contextmanager
def _in_session(sandbox: Sandbox) -> Generator[Run]:
    with sandbox.session() as run:
        yield run


def _runs_a_second(sandbox: Sandbox, each: Callable[..., Any], threads: int, seconds: float) -> Callable[[], float]:
    def measure() -> float:
        counts = [0] * threads
        errors: list[Exception] = []
        ready, go = threading.Barrier(threads + 1), threading.Event()

        def work(index: int) -> None:
            try:
                with each(sandbox) as run:
                    run(ADD)  # a session's own worker is there before the clock starts
                    ready.wait()
                    go.wait()
                    while time.perf_counter() < ends:
                        run(ADD)
                        counts[index] += 1
            except Exception as error:
                errors.append(error)
                ready.abort()

        workers = [threading.Thread(target=work, args=(index,)) for index in range(threads)]
        for worker in workers:
            worker.start()
        try:
            ready.wait()
        except threading.BrokenBarrierError:
            seconds_given = 0.0
        else:
            seconds_given = seconds
        started = time.perf_counter()
        ends = started + seconds_given
        go.set()
        for worker in workers:
            worker.join()
        if errors:
            raise errors[0]
        return sum(counts) / (time.perf_counter() - started)

    return measure


# --------------------------------------------------------------------------------------------------------------------
# Memory
# --------------------------------------------------------------------------------------------------------------------

_FEW: Final = 2
_MANY: Final = 8


def memory() -> Section:
    """What an engine's processes hold while they wait for a run."""
    rows: list[Row] = []
    for name, opened_with in (("headgate", _headgate_idle), ("pydantic-monty", _monty_idle)):
        try:
            few, many = (_held(opened_with, count) for count in (_FEW, _MANY))
        except ImportError:
            rows.append(Row(name, note=f"not installed: pip install {name}"))
            continue
        except OSError as error:
            rows.append(Row(name, note=reason(error)))
            continue
        rows.append(Row(f"{name}, {_FEW} idle workers, all its processes", (few,)))
        rows.append(Row(f"{name}, each further idle worker", ((many - few) / (_MANY - _FEW),)))
    about = f"Each further one: the difference between {_MANY} and {_FEW} idle workers, divided by {_MANY - _FEW}."
    return Section("Memory while idle (proportional set size)", rows, "", about, "{:.1f} MB".format)


@contextmanager
def _headgate_idle(count: int) -> Generator[None]:
    from headgate import Gate

    with Gate(idle=count) as gate:
        gate.run(ADD)
        yield


@contextmanager
def _monty_idle(count: int) -> Generator[None]:
    from pydantic_monty import Monty

    with Monty(min_processes=count, max_processes=count) as pool:
        with ExitStack() as stack:  # every worker has served once, as headgate's have when they report ready
            for _ in range(count):
                stack.enter_context(pool.checkout()).feed_run(ADD)
        yield


def _held(opened_with: Callable[[int], Any], count: int) -> float:
    with opened_with(count):
        time.sleep(1.0)  # until the pool is full again
        return sum(_pss(pid) for pid in _descendants(os.getpid())) / 1e6


def _descendants(pid: int) -> list[int]:
    children = [
        int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
    ]
    return [*children, *(each for child in children for each in _descendants(child))]


def _pss(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise OSError(f"no proportional set size for process {pid}")


if __name__ == "__main__":
    sys.exit(main())
