"""Fixtures of the drivers' tests, and hypothesis without a deadline: a busy machine is no finding."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from forged import Driver, descriptors
from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


@pytest.fixture(params=["blocking", "asyncio"])
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    before = descriptors()
    driver = Driver(request.param)
    yield driver
    driver.close()
    assert descriptors() == before
    assert not [thread for thread in threading.enumerate() if thread.name == "headgate-tools"]
