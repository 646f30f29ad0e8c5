"""Makes the differential suite's reference importable here, and registers the marker of these tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "differential"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "corpora: every program of MBPP and CRUXEval; takes some seconds")
