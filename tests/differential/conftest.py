"""Fixtures of the differential suite: what CPython makes of every program, found out once."""

from __future__ import annotations

from pathlib import Path

import pytest
from reference import Outcome, program_files, run


@pytest.fixture(scope="session")
def expected() -> dict[Path, Outcome]:
    """CPython's outcome of each program."""
    files = program_files()
    return dict(zip(files, run([file.read_text("utf-8") for file in files]), strict=True))
