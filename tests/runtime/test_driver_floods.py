"""A worker that sends without end and never reads: the host has its answer in time and does not fill its memory."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable

import pytest
from forged import BIG, Driver, Forged, kind_of
from headgate.runtime import wire
from headgate.runtime.limits import Limits
from speaking import READY, call, raw

MEBIBYTE = 1 << 20


def endless(messages: Callable[[int], bytes]) -> Callable[[Forged], None]:
    """A worker that sends and never reads."""

    def act(worker: Forged) -> None:
        worker.begin()
        number = 1
        while True:
            worker.end.sendall(messages(number))
            number += 1_000

    return act


def polite(messages: Callable[[int], bytes]) -> Callable[[Forged], None]:
    """A worker that leaves the host time to answer each message, and never reads an answer."""

    def act(worker: Forged) -> None:
        worker.begin()
        number = 1
        while True:
            worker.end.sendall(messages(number))
            number += 1
            time.sleep(0.00001)

    return act


def thousand(message: Callable[[int], wire.Message]) -> Callable[[int], bytes]:
    return lambda start: b"".join(wire.pack(message(start + offset)) for offset in range(1_000))


FLOODS: dict[str, tuple[Callable[[Forged], None], tuple[str, ...]]] = {
    "clocks": (endless(thousand(lambda number: wire.Clock(number, "time"))), ("violation",)),
    "clocks that are answered": (polite(lambda number: wire.pack(wire.Clock(number, "time"))), ("violation", "limit")),
    "waits": (endless(thousand(lambda _: wire.Wait(0))), ("limit",)),
    "waits that are ticked": (polite(lambda _: wire.pack(wire.Wait(0))), ("limit",)),
    "cancels": (endless(thousand(wire.Cancel)), ("limit",)),
    "prints of one character": (endless(thousand(lambda _: wire.Print("stdout", "x"))), ("limit",)),
    "prints of nothing": (endless(thousand(lambda _: wire.Print("stdout", ""))), ("violation",)),
    "large prints": (endless(lambda _: wire.pack(wire.Print("stdout", "x" * 500_000))), ("limit",)),
    "calls": (endless(thousand(lambda number: call(number, 1))), ("limit",)),
    "large calls": (endless(lambda number: wire.pack(call(number, "x" * BIG))), ("limit",)),
    "ready": (endless(thousand(lambda _: READY)), ("violation",)),
    "a frame that never ends": (
        endless(lambda number: (9_000_000).to_bytes(4, "big") if number == 1 else b"x" * 1_000),
        ("violation", "limit"),
    ),
    "nonsense": (endless(lambda _: raw("nonsense")), ("violation",)),
}


@pytest.mark.parametrize(("act", "kinds"), FLOODS.values(), ids=FLOODS.keys())
def test_a_flood_ends_in_time_and_does_not_fill_the_host(
    driver: Driver, act: Callable[[Forged], None], kinds: tuple[str, ...]
) -> None:
    def add(a: object) -> int:
        return 1

    gc.collect()
    tracemalloc.start()
    try:
        ended = driver.run(act, add, limits=Limits(wall_seconds=1.0))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert kind_of(ended) in kinds
    assert peak < 120 * MEBIBYTE
