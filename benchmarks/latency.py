"""How long a script waits for its answer: headgate beside its peers, in the same rounds of the same run.

Five tables: a run of `1 + 2` in a state of its own, the same in an open session, one tool call, a script of 35 lines with
three tool calls, and the first answer of a new engine. Every measurement follows a short pause, so that pools have their
spare workers back and every engine starts as cold as a server's next request finds it. The last column says what
contains the code: an engine that runs it inside the host's own process has less to do, and holds less back.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import Final

from engines import (
    EXEC,
    HEADGATE,
    MONTY,
    MONTY_CHECKED,
    MONTY_FRESH,
    NO_TOOLS,
    RESTRICTED,
    SMOLAGENTS,
    UNCHECKED,
    Engine,
    Run,
    Sandbox,
    opened,
)
from measure import Measurement, Section, Unable, parser, report, take, timed
from scripts import ADD, CALLS, NO_CALL, ORDERS, TOOLS

ENGINES: Final = [HEADGATE, UNCHECKED, MONTY, MONTY_CHECKED, MONTY_FRESH, SMOLAGENTS, RESTRICTED, EXEC]

MORE: Final = """\
examples:
  python benchmarks/latency.py                     every table, 60 samples of each figure
  python benchmarks/latency.py --only tool         one table
  python benchmarks/latency.py --pause 0           back to back: everything is hot, and pools may run dry
  python benchmarks/latency.py --json > new.json   every sample, to compare two versions
"""

CALLS_IN_ONE_RUN: Final = 100


def main() -> int:
    """Measure what was asked for and print it."""
    options = _parser()
    chosen = options.only or list(TABLES)
    sections = [TABLES[name](options.repeat, options.pause) for name in chosen]
    report("latency", sections, as_json=options.json, closing=[_walls()])
    return 0


def _parser():  # argparse's own namespace
    made = parser(__doc__ or "", repeat=60, more=MORE)
    made.add_argument("--only", action="append", choices=list(TABLES), help="this table only (may be repeated)")
    made.add_argument(
        "--pause",
        type=float,
        default=0.03,
        metavar="SECONDS",
        help="quiet before each measurement (default: %(default)s)",
    )
    return made.parse_args()


def _notes(engines: list[Engine]) -> dict[str, str]:
    return {engine.name: engine.contained for engine in engines}


def _cases(
    sandboxes: Mapping[str, Sandbox | Unable], measurement: Callable[[Sandbox], Measurement]
) -> dict[str, Measurement | Unable]:
    return {name: each if isinstance(each, Unable) else measurement(each) for name, each in sandboxes.items()}


# --------------------------------------------------------------------------------------------------------------------
# The tables
# --------------------------------------------------------------------------------------------------------------------


def fresh(repeat: int, pause: float) -> Section:
    """A run of ``1 + 2`` in a state of its own, in a pool that is warm."""
    with opened(ENGINES, NO_TOOLS) as sandboxes:
        cases = _cases(sandboxes, lambda sandbox: timed(lambda: sandbox.run(ADD)))
        rows = take(cases, rounds=repeat, pause=pause, reference=HEADGATE.name, notes=_notes(ENGINES))
    about = "From the call to its value, taking the worker and giving it back included."
    return Section("1 + 2 in a state of its own", rows, HEADGATE.name, about)


def session(repeat: int, pause: float) -> Section:
    """A run of ``1 + 2`` where the state of earlier runs is kept."""
    with opened(ENGINES, NO_TOOLS) as sandboxes, ExitStack() as stack:
        cases: dict[str, Measurement | Unable] = {}
        for name, sandbox in sandboxes.items():
            if isinstance(sandbox, Unable):
                cases[name] = sandbox
                continue
            run = stack.enter_context(sandbox.session())
            cases[name] = timed(lambda run=run: run(ADD))
        rows = take(cases, rounds=repeat * 2, pause=pause / 3, reference=HEADGATE.name, notes=_notes(ENGINES))
    return Section("1 + 2 in an open session", rows, HEADGATE.name)


def tool(repeat: int, pause: float) -> Section:
    """What one tool call adds to a run in an open session, alone and as one of many."""
    engines = [UNCHECKED, MONTY, SMOLAGENTS, RESTRICTED, EXEC]
    cases: dict[str, Measurement | Unable] = {}
    notes: dict[str, str] = {}
    with opened(engines, TOOLS) as sandboxes, ExitStack() as stack:
        for engine in engines:
            sandbox = sandboxes[engine.name]
            for count in (CALLS_IN_ONE_RUN, 1):
                name = f"{engine.name}, one of {count}" if count > 1 else f"{engine.name}, a single one"
                notes[name] = engine.contained
                if isinstance(sandbox, Unable):
                    cases[name] = sandbox
                else:
                    cases[name] = _per_call(stack.enter_context(sandbox.session()), count)
        reference = f"{UNCHECKED.name}, one of {CALLS_IN_ONE_RUN}"
        rows = take(cases, rounds=repeat, pause=pause / 3, reference=reference, notes=notes)
    rows.sort(key=lambda row: "single" in row.name)
    about = (
        "A script that calls `add(n, 2)` in a loop, less the same loop without the call, by the number of calls "
        f"({CALLS_IN_ONE_RUN} or 1)."
    )
    return Section("One tool call", rows, reference, about)


def _per_call(run: Run, count: int) -> Measurement:
    with_calls, without = CALLS.format(n=count), NO_CALL.format(n=count)
    long, short = timed(lambda: run(with_calls)), timed(lambda: run(without))
    return lambda: (long() - short()) / count


def orders(repeat: int, pause: float) -> Section:
    """A script of 35 lines with three tool calls, in a state of its own."""
    with opened(ENGINES, TOOLS) as sandboxes:
        expected = EXEC_ANSWER()
        cases = _cases(sandboxes, lambda sandbox: _checked(sandbox, expected))
        rows = take(cases, rounds=repeat, pause=pause, reference=HEADGATE.name, notes=_notes(ENGINES))
    about = "Every engine runs the same text and must give the same value; 40 orders and 11 customers cross the wall."
    return Section("35 lines with three tool calls, in a state of its own", rows, HEADGATE.name, about)


def EXEC_ANSWER() -> object:
    """What plain Python answers to the script."""
    with EXEC.open(TOOLS) as sandbox:
        return sandbox.run(ORDERS)


def _checked(sandbox: Sandbox, expected: object) -> Measurement:
    answers: list[object] = []
    measure = timed(lambda: answers.append(sandbox.run(ORDERS)))

    def measured() -> float:
        taken = measure()
        if answers.pop() != expected:
            raise AssertionError("another answer than CPython's")
        return taken

    return measured


_COLD: Final[dict[str, str]] = {
    HEADGATE.name: "from headgate import Gate\nwith Gate() as gate: assert gate.run('1 + 2').value == 3",
    MONTY.name: "from pydantic_monty import Monty\n"
    "with Monty() as pool, pool.checkout() as session: assert session.feed_run('1 + 2') == 3",
    SMOLAGENTS.name: "from smolagents.local_python_executor import LocalPythonExecutor\n"
    "executor = LocalPythonExecutor([]); executor.send_tools({}); assert executor('1 + 2').output == 3",
    RESTRICTED.name: "from RestrictedPython import compile_restricted, safe_builtins\n"
    "names = {'__builtins__': safe_builtins}\n"
    "exec(compile_restricted('result = 1 + 2', '<script>', 'exec'), names); assert names['result'] == 3",
    EXEC.name: "exec('result = 1 + 2')",
}


def cold(repeat: int, pause: float) -> Section:
    """The first answer: of a new engine in a process that runs, and of a new process from its start to its end."""
    rounds = max(3, repeat // 6)
    engines = [HEADGATE, MONTY, SMOLAGENTS, RESTRICTED, EXEC]
    with opened(engines, NO_TOOLS) as sandboxes:  # so that everything is imported, and what is missing is known
        unable = {name: each for name, each in sandboxes.items() if isinstance(each, Unable)}
    cases: dict[str, Measurement | Unable] = {}
    notes: dict[str, str] = {}
    for engine in engines:
        warm, new = f"{engine.name}, new engine", f"{engine.name}, new process"
        cases[warm] = unable.get(engine.name) or _first_answer(engine)
        cases[new] = unable.get(engine.name) or timed(_process(_COLD[engine.name]))
        notes |= {warm: engine.contained, new: engine.contained}
    reference = f"{HEADGATE.name}, new engine"
    rows = take(cases, rounds=rounds, warm_up=1, pause=pause, reference=reference, notes=notes)
    rows.sort(key=lambda row: "new process" in row.name)
    about = (
        "A new engine: from its constructor to its first value, in a process that has imported it. "
        "A new process: `python -c`, imports, first value and exit."
    )
    return Section("The first answer", rows, reference, about)


def _first_answer(engine: Engine) -> Measurement:
    def measure() -> float:
        with ExitStack() as stack:  # closing is not part of the answer
            return timed(lambda: stack.enter_context(engine.open(NO_TOOLS)).run(ADD))()

    return measure


def _process(code: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def _walls() -> str:
    """What stood between the scripts and this machine, as headgate itself reports it."""
    from headgate import Gate

    with Gate(idle=0) as gate:
        return f"Walls that stood in headgate's runs: {', '.join(gate.run(ADD).walls)}."


TABLES: Final[dict[str, Callable[[int, float], Section]]] = {
    "fresh": fresh,
    "session": session,
    "tool": tool,
    "orders": orders,
    "cold": cold,
}

if __name__ == "__main__":
    sys.exit(main())
