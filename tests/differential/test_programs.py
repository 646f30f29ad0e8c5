"""The programs of the differential suite are fit to judge by: deterministic, telling, and within the language.

Everything here is about CPython and the programs alone; `test_differential.py` is where headgate runs them. Relies on
the reference, the language table and the guard's verdict.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from headgate.runtime import language
from headgate.runtime.worker import guard
from reference import Outcome, program_files, run

PROGRAMS = program_files()


def name(program: Path) -> str:
    return f"{program.parent.name}/{program.stem}"


def declared(program: Path) -> list[str]:
    """The exceptions that a first line `# raises A B` allows; more than one where Python's versions differ."""
    first, _, _ = program.read_text("utf-8").partition("\n")
    return first.removeprefix("# raises ").split() if first.startswith("# raises ") else []


def test_the_suite_is_large_and_a_good_part_of_it_fails_on_purpose() -> None:
    raising = [program for program in PROGRAMS if declared(program)]
    assert len(PROGRAMS) >= 350
    assert 0.12 <= len(raising) / len(PROGRAMS) <= 0.25


def test_every_program_gives_the_same_outcome_under_another_hash_seed(expected: dict[Path, Outcome]) -> None:
    again = run([program.read_text("utf-8") for program in PROGRAMS], hash_seed=20_240_229)
    differing = [name(p) for p, outcome in zip(PROGRAMS, again, strict=True) if outcome != expected[p]]
    assert differing == []


def test_every_program_ends_as_its_first_line_says(expected: dict[Path, Outcome]) -> None:
    surprises = [
        f"{name(p)}: {expected[p].exception}: {expected[p].message}"
        for p in PROGRAMS
        if expected[p].exception not in (declared(p) or [""])
    ]
    assert surprises == []


def test_every_uncaught_exception_has_lines_of_the_program(expected: dict[Path, Outcome]) -> None:
    for program in PROGRAMS:
        if expected[program].exception:
            assert expected[program].frames[0][0] == "<module>", name(program)


def test_no_outcome_shows_an_address_or_an_opaque_value(expected: dict[Path, Outcome]) -> None:
    for program, outcome in expected.items():
        shown = outcome.value + outcome.stdout + outcome.message
        assert not re.search(r"\b0x[0-9a-f]{8,}|<not a plain value", shown), name(program)


def test_no_program_is_trivial(expected: dict[Path, Outcome]) -> None:
    for program, outcome in expected.items():
        statements = sum(isinstance(node, ast.stmt) for node in ast.walk(ast.parse(program.read_text("utf-8"))))
        assert statements >= 3, name(program)
        # One program is there for having no value and no output; all others must show something to compare.
        shows = outcome.stdout or outcome.exception or outcome.value != "None"
        assert shows or program.stem == "expression_in_a_block_is_not_the_value", name(program)


def test_no_two_programs_are_the_same() -> None:
    assert len({program.read_text("utf-8") for program in PROGRAMS}) == len(PROGRAMS)


@pytest.mark.parametrize("module", sorted(language.MODULES))
def test_every_module_of_the_language_has_a_program(module: str) -> None:
    program = Path(__file__).parent / "programs" / "stdlib" / f"{module.replace('.', '_')}.py"
    assert re.search(rf"^(from|import) {re.escape(module)}\b", program.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_every_program_is_in_the_language(program: Path) -> None:
    assert guard.departures(program.read_text("utf-8")) == []
