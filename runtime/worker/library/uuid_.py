"""``uuid1`` and ``uuid4`` of a script: random bits from the run's stream, the time from the host's clock."""

from __future__ import annotations

import uuid
from typing import Final

from headgate.runtime.worker.port import port

_EPOCH_OF_UUID: Final = 0x01B21DD213814000
"""Hundreds of nanoseconds from 15 October 1582 to 1 January 1970 (RFC 4122, section 4.1.4)."""

_last = 0


def uuid4() -> uuid.UUID:
    """Generate a random UUID."""
    return uuid.UUID(bytes=port.entropy(16), version=4)


def uuid1(node: int | None = None, clock_seq: int | None = None) -> uuid.UUID:
    """Generate a UUID from a node number, a sequence number and the time; all but the time are random here."""
    global _last
    timestamp = port.clock("time") // 100 + _EPOCH_OF_UUID
    if timestamp <= _last:
        timestamp = _last + 1
    _last = timestamp
    if clock_seq is None:
        clock_seq = int.from_bytes(port.entropy(2)) & 0x3FFF
    if node is None:
        # The multicast bit says that this is no network card's address.
        node = int.from_bytes(port.entropy(6)) | 1 << 40
    low, middle, high = timestamp & 0xFFFFFFFF, (timestamp >> 32) & 0xFFFF, (timestamp >> 48) & 0x0FFF
    return uuid.UUID(fields=(low, middle, high, (clock_seq >> 8) & 0x3F, clock_seq & 0xFF, node), version=1)


uuid1.__module__ = uuid4.__module__ = "uuid"

REPLACED: Final[dict[str, object]] = {"uuid1": uuid1, "uuid4": uuid4}


def reset() -> None:
    """Forget the last time that a UUID was made of."""
    global _last
    _last = 0
