"""The outbox keeps what is to be sent in order, and says when a worker asks more than it reads."""

from __future__ import annotations

from headgate.runtime.host.outbox import Outbox
from hypothesis import given
from hypothesis import strategies as st


def drain(outbox: Outbox, piece: int) -> bytes:
    """What a socket gets that takes ``piece`` bytes at a time."""
    taken = b""
    while (head := outbox.head) is not None:
        part = bytes(head[:piece])
        outbox.sent(len(part))
        taken += part
    return taken


@given(st.lists(st.tuples(st.binary(max_size=20), st.booleans()), max_size=20), st.integers(1, 30))
def test_what_was_put_is_sent_in_order_however_little_is_taken(parts: list[tuple[bytes, bool]], piece: int) -> None:
    outbox = Outbox()
    for data, small in parts:
        outbox.put(data, small=small)
    assert bool(outbox) == any(data for data, _ in parts)
    assert drain(outbox, piece) == b"".join(data for data, _ in parts)
    assert not outbox


def test_many_small_answers_that_nobody_takes_are_a_congestion() -> None:
    outbox = Outbox()
    for _ in range(6_000):
        outbox.put(b"x" * 12, small=True)
    assert outbox.congested
    drain(outbox, 1_000)
    assert not outbox.congested


def test_large_answers_are_none_for_an_honest_worker_may_be_sending_itself() -> None:
    outbox = Outbox()
    outbox.put(b"x" * 10_000_000)
    outbox.put(b"x" * 20, small=True)
    assert not outbox.congested


def test_clearing_drops_everything() -> None:
    outbox = Outbox()
    outbox.put(b"x" * 100_000, small=True)
    outbox.clear()
    assert (outbox.head, outbox.congested) == (None, False)
