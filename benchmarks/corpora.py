"""How many real programs give CPython's answer: headgate beside pydantic-monty, on the same programs in the same run.

Prints one table for MBPP and CRUXEval, and with ``--misses`` every program that an engine missed, with its reason.
Relies on the corpora and the reference of the test suite, on the public API and on `pydantic-monty` (extra `bench`).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

TESTS = Path(__file__).parents[1] / "tests"
sys.path[:0] = [str(TESTS / "differential"), str(TESTS / "corpora")]

from corpora import NAMES, Program, absence, programs  # noqa: E402
from reference import Outcome, canonical, run  # noqa: E402

Answer = Callable[[str], Outcome]
"""Runs one source in a fresh sandbox and tells how it ended."""


@contextmanager
def headgate() -> Iterator[Answer]:
    """The gate as it comes: check, then run in a fresh worker."""
    from headgate import Gate, Rejected, RunError

    with Gate() as gate:

        def answer(source: str) -> Outcome:
            try:
                result = gate.run(source)
            except Rejected as error:
                return Outcome(
                    "", "", "Rejected", "; ".join(f"{d.code} {d.message}" for d in error.verdict.diagnostics)
                )
            except RunError as error:
                return Outcome("", error.stdout, error.type or error.kind, error.message)
            return Outcome(canonical(result.value), result.stdout)

        yield answer


@contextmanager
def monty() -> Iterator[Answer]:
    """A fresh session from a pool of one warm worker, without its type checker, with ten seconds for each program."""
    from pydantic_monty import CollectString, Monty, MontyError

    with Monty(max_processes=1) as pool:

        def answer(source: str) -> Outcome:
            output = CollectString()
            try:
                with pool.checkout(limits={"max_feed_duration_secs": 10.0}) as session:
                    value = session.feed_run(source, print_callback=output)
            except MontyError as error:
                inner = error.exception()
                return Outcome("", output.output, type(inner).__name__, str(inner))
            return Outcome(canonical(value), output.output)

        yield answer


ENGINES = {"headgate": headgate, "pydantic-monty": monty}


def passing(corpus: str, limit: int | None) -> list[tuple[Program, Outcome]]:
    """The first ``limit`` programs of ``corpus``, without those that CPython itself does not pass."""
    every = programs(corpus)[:limit]
    outcomes = run([program.source for program in every])
    return [(program, outcome) for program, outcome in zip(every, outcomes, strict=True) if not outcome.exception]


def reason(answered: Outcome, expected: Outcome) -> str:
    """Why ``answered`` is not CPython's answer; empty when it is."""
    if answered.exception:
        return f"{answered.exception}: {answered.message.splitlines()[0] if answered.message else ''}"
    if answered.stdout != expected.stdout:
        return f"printed {answered.stdout!r}, not {expected.stdout!r}"
    return "" if answered.value == expected.value else f"answered {answered.value}, not {expected.value}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N programs of each corpus")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="only this one (may be repeated)")
    parser.add_argument("--misses", action="store_true", help="list every program that an engine missed")
    options = parser.parse_args()
    console = Console()
    table = Table("corpus", "engine", "CPython's answer", "of", "share", "a program", title="Real programs")
    misses: list[str] = []
    for corpus in NAMES:
        if absent := absence(corpus):
            console.print(f"[yellow]{corpus} left out:[/] {absent}")
            continue
        chosen = passing(corpus, options.limit)
        for engine in options.engine or ENGINES:
            with ENGINES[engine]() as answer:
                started = time.perf_counter()
                reasons = [(program.id, reason(answer(program.source), expected)) for program, expected in chosen]
                each = (time.perf_counter() - started) / max(len(chosen), 1)
            missed = [f"{engine} {id}: {why}" for id, why in reasons if why]
            right = len(chosen) - len(missed)
            share = f"{right / max(len(chosen), 1):.1%}"
            table.add_row(corpus, engine, str(right), str(len(chosen)), share, f"{each * 1000:.2f} ms")
            misses += missed
    console.print(table)
    if options.misses:
        for miss in misses:
            console.print(miss, markup=False, highlight=False, soft_wrap=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
