"""How long a script waits for its answer: headgate beside its peers, in the same rounds of the same run.

Tables: a run of `1 + 2` in a state of its own; the same in an open session; one tool call; a script of 35 lines with three
tool calls; the first answer of a new engine and of a new process. A measurement follows a short pause unless its table
says otherwise, so that pools have their spare workers back and every engine starts as cold as the next request finds it.
The last column says what contains the code: an engine that runs it inside the host's own process has less to do, and
holds less back.
"""

from __future__ import annotations

import subprocess
import sys
import time
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
IN_A_ROW: Final = 100


def main() -> int:
    """Measure what was asked for and print it."""
    options = _parser()
    chosen = options.only or list(TABLES)
    sections = [section for name in chosen for section in TABLES[name](options.repeat, options.pause)]
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


def fresh(repeat: int, pause: float) -> list[Section]:
    """A run of ``1 + 2`` in a state of its own, in a pool that is warm."""
    with opened(ENGINES, NO_TOOLS) as sandboxes:
        cases = _cases(sandboxes, lambda sandbox: timed(lambda: sandbox.run(ADD)))
        rows = take(cases, rounds=repeat, pause=pause, reference=HEADGATE.name, notes=_notes(ENGINES))
    about = "From the call to its value, taking the worker and giving it back included."
    return [Section("1 + 2 in a state of its own", rows, HEADGATE.name, about)]


def session(repeat: int, pause: float) -> list[Section]:
    """A run of ``1 + 2`` where the state of earlier runs is kept: after a pause, and one right after another."""
    sections: list[Section] = []
    with opened(ENGINES, NO_TOOLS) as sandboxes:
        for title, count, quiet in (("after a pause", 1, pause), (f"each of {IN_A_ROW} in a row", IN_A_ROW, 0.0)):
            cases = _cases(sandboxes, lambda sandbox, count=count, quiet=quiet: _in_session(sandbox, count, quiet))
            rows = take(cases, rounds=repeat, reference=HEADGATE.name, notes=_notes(ENGINES))
            about = "A new session for each sample, opened and used once before the clock starts."
            sections.append(Section(f"1 + 2 in an open session, {title}", rows, HEADGATE.name, about))
    return sections


def _in_session(sandbox: Sandbox, count: int, quiet: float) -> Measurement:
    """``count`` runs in a session of their own; one that lived on would grow, and pydantic-monty's type check with it."""

    def measure() -> float:
        with sandbox.session() as run:
            run(ADD)
            time.sleep(quiet)

            def runs() -> None:
                for _ in range(count):
                    run(ADD)

            return timed(runs)() / count

    return measure


def tool(repeat: int, pause: float) -> list[Section]:
    """What one tool call adds to a run in an open session, as one of many and alone."""
    del pause  # nothing refills here, and what a call adds would drown in what a cold processor adds
    engines = [UNCHECKED, MONTY, SMOLAGENTS, RESTRICTED, EXEC]
    sections: list[Section] = []
    with opened(engines, TOOLS) as sandboxes, ExitStack() as stack:
        runs = {
            name: each if isinstance(each, Unable) else stack.enter_context(each.session())
            for name, each in sandboxes.items()
        }
        for title, count in ((f"one of {CALLS_IN_ONE_RUN} in a script", CALLS_IN_ONE_RUN), ("the only one", 1)):
            cases = {name: run if isinstance(run, Unable) else _per_call(run, count) for name, run in runs.items()}
            rows = take(cases, rounds=repeat, reference=UNCHECKED.name, notes=_notes(engines))
            about = "A loop that calls `add(n, 2)`, less the same loop without the call."
            sections.append(Section(f"One tool call, {title}", rows, UNCHECKED.name, about))
    return sections


def _per_call(run: Run, count: int) -> Measurement:
    with_calls, without = CALLS.format(n=count), NO_CALL.format(n=count)
    # What a single call adds is less than what one run differs from the next, so runs of both kinds take turns.
    turns = max(1, IN_A_ROW // count)
    long, short = timed(lambda: run(with_calls)), timed(lambda: run(without))

    def measure() -> float:
        differences = sorted(long() - short() for _ in range(turns))
        return differences[turns // 2] / count

    return measure


def orders(repeat: int, pause: float) -> list[Section]:
    """A script of 35 lines with three tool calls, in a state of its own."""
    with opened(ENGINES, TOOLS) as sandboxes:
        plain = sandboxes[EXEC.name]
        assert not isinstance(plain, Unable)
        expected = plain.run(ORDERS)
        cases = _cases(sandboxes, lambda sandbox: _checked(sandbox, expected))
        rows = take(cases, rounds=repeat, pause=pause, reference=HEADGATE.name, notes=_notes(ENGINES))
    about = "Every engine runs the same text and must give the same value; 40 orders and 11 customers cross the wall."
    return [Section("35 lines with three tool calls, in a state of its own", rows, HEADGATE.name, about)]


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


def cold(repeat: int, pause: float) -> list[Section]:
    """The first answer: of a new engine in a process that runs, and of a new process from its start to its end."""
    rounds = max(3, repeat // 6)
    engines = [HEADGATE, MONTY, SMOLAGENTS, RESTRICTED, EXEC]
    with opened(engines, NO_TOOLS) as sandboxes:  # so that everything is imported, and what is missing is known
        unable = {name: each for name, each in sandboxes.items() if isinstance(each, Unable)}
    forms = (
        (
            "The first answer of a new engine, in a process that has imported it",
            {engine.name: unable.get(engine.name) or _first_answer(engine) for engine in engines},
            "From its constructor to its first value.",
        ),
        (
            "The first answer of a new process",
            {engine.name: unable.get(engine.name) or timed(_process(_COLD[engine.name])) for engine in engines},
            "`python -c`: start of the interpreter, imports, first value and exit.",
        ),
    )
    return [
        Section(
            title,
            take(cases, rounds=rounds, warm_up=1, pause=pause, reference=HEADGATE.name, notes=_notes(engines)),
            HEADGATE.name,
            about,
        )
        for title, cases, about in forms
    ]


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


TABLES: Final[dict[str, Callable[[int, float], list[Section]]]] = {
    "fresh": fresh,
    "session": session,
    "tool": tool,
    "orders": orders,
    "cold": cold,
}

if __name__ == "__main__":
    sys.exit(main())
