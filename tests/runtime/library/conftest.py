"""Fixtures of the library's tests: two interpreters, one with the library of scripts and one plain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from interpreters import Interpreter


@pytest.fixture(scope="session")
def scripts() -> Iterator[Interpreter]:
    """Programs as scripts, on the library as the zygote loads it."""
    interpreter = Interpreter("script")
    yield interpreter
    interpreter.close()


@pytest.fixture(scope="session")
def python() -> Iterator[Interpreter]:
    """Programs as plain Python."""
    interpreter = Interpreter("plain")
    yield interpreter
    interpreter.close()
