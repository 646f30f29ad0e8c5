"""Fixtures of the drivers' tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from forged import Driver, descriptors


@pytest.fixture(params=["blocking", "asyncio"])
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    before = descriptors()
    driver = Driver(request.param)
    yield driver
    driver.close()
    assert descriptors() == before
    assert not [thread for thread in threading.enumerate() if thread.name == "headgate-tools"]
