"""What headgate makes of a program is what plain CPython makes of it: value, stdout, exception and traceback.

The programs run without the checker, which may rightly refuse one whose whole point is a call that fails; the guard
judges them all the same. Relies on the reference beside it and on the public API only.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from reference import Outcome, canonical, collapsed, program_files

from headgate import Gate, RunError


@pytest.fixture(scope="module")
def gate() -> Iterator[Gate]:
    with Gate() as gate:
        yield gate


def outcome_of(gate: Gate, source: str) -> Outcome:
    try:
        result = gate.run(source, check=False)
    except RunError as error:
        # Endless recursion is an exception under CPython; the gate also counts it among its limits.
        if error.kind != "exception" and error.limit != "recursion":
            raise
        frames = collapsed((frame.function, frame.line) for frame in error.frames)
        return Outcome("None", error.stdout, error.type, error.errors[0].message, frames)
    return Outcome(canonical(result.value), result.stdout)


@pytest.mark.parametrize("program", program_files(), ids=lambda program: f"{program.parent.name}/{program.stem}")
def test_a_program_means_what_it_means_under_cpython(program: Path, gate: Gate, expected: dict[Path, Outcome]) -> None:
    assert outcome_of(gate, program.read_text("utf-8")) == expected[program]
