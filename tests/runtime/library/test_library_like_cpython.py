"""Each replaced part of the library, beside CPython's own: the same programs, the same output, the same exceptions."""

from __future__ import annotations

from pathlib import Path

import pytest
from interpreters import Interpreter

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_a_program_on_the_library_does_what_it_does_in_cpython(
    file: Path, scripts: Interpreter, python: Interpreter
) -> None:
    source = file.read_text("utf-8")
    expected = python.run(source)
    assert expected.exception == "", expected
    outcome = scripts.run(source)
    assert outcome.stdout.splitlines() == expected.stdout.splitlines()
    assert outcome == expected


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_no_program_opens_a_file_or_loads_a_module_once_the_library_is_loaded(file: Path, scripts: Interpreter) -> None:
    outcome = scripts.run(file.read_text("utf-8"), audited=True)
    assert (outcome.exception, outcome.message) == ("", "")
