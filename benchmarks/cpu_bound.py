"""What processor-bound code costs inside an engine, as a ratio to plain CPython.

Each workload runs in a fresh CPython process with the flags of headgate's workers, in a fresh headgate worker, and in each
peer, interleaved, and every engine must give CPython's answer. Counted is processor time of the process that runs the
code: compiling, checking and rewriting it are part of it. Engines that are far slower run a smaller size; the ratio is per unit
of work. headgate's target is 1.1 on the first table; the second holds what goes through builtins and library members that
it replaces.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from engines import MONTY, NO_TOOLS, RESTRICTED, SMOLAGENTS, Engine, Sandbox, opened
from measure import Matrix, Row, Unable, parser, reason, report
from workloads import ALL, CORE, REPLACED, Workload

PEERS: Final = [MONTY, SMOLAGENTS, RESTRICTED]

GROUPS: Final = [
    ("Bytecode: ratio to plain CPython", CORE, "CPython: processor time for one unit of the workload's size."),
    ("Replaced builtins and library members: ratio to plain CPython", REPLACED, ""),
]

MORE: Final = """\
examples:
  python benchmarks/cpu_bound.py                         every workload, 5 samples of each
  python benchmarks/cpu_bound.py --only generators       the workloads whose name has "generators" in it
  python benchmarks/cpu_bound.py --no-peers --repeat 9   headgate and CPython only, which is much faster
"""

HEADGATE: Final = "headgate"

Sample = tuple[float, str]
"""Processor seconds, and the repr of the value that the code ended with."""

Runner = Callable[[str], Sample]

_BASELINE: Final = """
import ast, collections, dataclasses, json, math, re, sys, time
source = sys.stdin.read()
started = time.process_time()
tree = ast.parse(source)
last = tree.body[-1]
tree.body[-1] = ast.copy_location(ast.Assign([ast.copy_location(ast.Name("result", ast.Store()), last)], last.value), last)
names = {"__name__": "__main__"}
exec(compile(tree, "<script>", "exec"), names)
spent = time.process_time() - started
print(json.dumps([spent, repr(names["result"])]))
"""
"""Plain exec, with the clock that a worker reads. What the workloads import is imported before, as a worker has it."""


def main() -> int:
    """Measure what was asked for and print it."""
    made = parser(__doc__ or "", repeat=5, more=MORE)
    made.add_argument("--only", metavar="TEXT", help="workloads whose name contains TEXT")
    made.add_argument(
        "--seconds", type=float, default=0.35, metavar="S", help="length of a sample (default: %(default)s)"
    )
    made.add_argument("--no-peers", action="store_true", help="headgate and CPython only")
    options = made.parse_args()
    chosen = [workload for workload in ALL if not options.only or options.only in workload.name]
    if not chosen:
        made.error(f"no workload is called {options.only!r}; there are: {', '.join(each.name for each in ALL)}")
    peers = [] if options.no_peers else PEERS
    names = ("CPython", HEADGATE, *(engine.name for engine in peers))
    results: dict[str, dict[str, Row]] = {}
    with opened(peers, NO_TOOLS) as sandboxes, _headgate() as headgate:
        runners: dict[str, Runner | Unable] = {HEADGATE: headgate}
        runners |= {engine.name: _runner(engine, sandboxes[engine.name]) for engine in peers}
        for workload in chosen:
            results[workload.name] = _measure(workload, runners, options.repeat, options.seconds)
    sections = [
        Matrix(title, list(names), {each.name: results[each.name] for each in chosen if each in group}, about)
        for title, group, about in GROUPS
        if any(each in group for each in chosen)
    ]
    report("cpu_bound", sections, as_json=options.json)
    return 0


# --------------------------------------------------------------------------------------------------------------------
# Running a workload
# --------------------------------------------------------------------------------------------------------------------


def baseline(code: str) -> Sample:
    """``code`` by plain exec in a fresh interpreter, started as headgate starts its workers."""
    done = subprocess.run(
        [sys.executable, "-s", "-S", "-P", "-B", "-c", _BASELINE],
        input=code,
        capture_output=True,
        text=True,
        check=True,
        cwd="/",
        env={"PYTHONHASHSEED": "0"},
    )
    spent, shown = json.loads(done.stdout)
    return spent, shown


def _runner(engine: Engine, sandbox: Sandbox | Unable) -> Runner | Unable:
    if isinstance(sandbox, Unable):
        return sandbox
    if engine is MONTY:
        return _in_monty(sandbox)

    def in_this_process(code: str) -> Sample:
        started = time.process_time()
        value = sandbox.run(code)
        return time.process_time() - started, repr(value)

    return in_this_process


@contextmanager
def _headgate() -> Generator[Runner]:
    """A fresh worker for each run; it counts its own processor time."""
    from headgate import Gate, Limits

    with Gate(limits=Limits(cpu_seconds=120, wall_seconds=300)) as gate:

        def run(code: str) -> Sample:
            result = gate.run(code, check=False)
            return result.usage.cpu_seconds, repr(result.value)

        yield run


def _in_monty(sandbox: Sandbox) -> Runner:
    """Processor time of monty's workers, as the kernel counts it: they do not report their own."""

    def run(code: str) -> Sample:
        before = _processor_time_of("monty")
        value = sandbox.run(code)
        return _processor_time_of("monty") - before, repr(value)

    return run


def _processor_time_of(command: str) -> float:
    total = 0
    for task in Path(f"/proc/{os.getpid()}/task").iterdir():
        for pid in (task / "children").read_text().split():
            if Path(f"/proc/{pid}/comm").read_text().strip() == command:
                total += sum(int(each.read_text().split()[0]) for each in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return total / 1e9


def _measure(workload: Workload, runners: dict[str, Runner | Unable], repeat: int, seconds: float) -> dict[str, Row]:
    """Processor time per unit of work: of CPython, and of each engine with its ratio."""
    sizes: dict[str, int] = {"CPython": _size(workload, baseline, seconds)}
    runs: dict[str, Runner] = {"CPython": baseline}
    rows: dict[str, Row] = {}
    for name, runner in runners.items():
        if isinstance(runner, Unable):
            rows[name] = Row(name, note=runner.reason)
            continue
        try:
            # Its own size only where it is far slower, so that headgate does exactly what CPython does.
            sizes[name] = sizes["CPython"] if name == HEADGATE else _size(workload, runner, seconds / 2)
        except Exception as error:
            rows[name] = Row(name, note=reason(error))
            continue
        sizes[name] = min(sizes[name], sizes["CPython"])
        runs[name] = runner
    expected = {name: baseline(workload.code(size))[1] for name, size in sizes.items()}
    samples: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(repeat):
        for name, runner in list(runs.items()):
            try:
                spent, value = runner(workload.code(sizes[name]))
            except Exception as error:
                rows[name] = Row(name, note=reason(error))
                del runs[name]
                continue
            if value != expected[name]:
                rows[name] = Row(name, note=f"another answer than CPython's: {str(value)[:60]}")
                del runs[name]
                continue
            samples[name].append(spent / sizes[name])
    for name in runs:
        paired = [own / base for own, base in zip(samples[name], samples["CPython"], strict=False)]
        rows[name] = Row(name, tuple(samples[name]), None if name == "CPython" else statistics.median(paired))
    return rows


def _size(workload: Workload, runner: Runner, seconds: float) -> int:
    """The size at which ``runner`` takes about ``seconds``."""
    size = max(workload.size // 10, 1)
    while True:
        spent = runner(workload.code(size))[0]
        if spent > seconds / 10:
            return max(int(size * seconds / spent), 1)
        size *= 4


if __name__ == "__main__":
    sys.exit(main())
