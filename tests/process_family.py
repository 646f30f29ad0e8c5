"""The processes that this one has started, and theirs, as Linux's ``/proc`` shows them."""

from __future__ import annotations

import os
import time
from collections.abc import Collection
from pathlib import Path

PATIENCE = 15.0


def _table() -> dict[int, tuple[int, int]]:
    """Parent and session of every process that has not ended."""
    found: dict[int, tuple[int, int]] = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text()
        except OSError:
            continue
        state, parent, _, session = stat.rpartition(")")[2].split()[:4]
        if state not in "ZX":
            found[int(entry.name)] = (int(parent), int(session))
    return found


def family() -> set[int]:
    """The living children of this process, and every process of a session that one of them leads.

    A worker whose zygote has died is nobody's grandchild any more, but it stays in the zygote's session.
    """
    table = _table()
    children = {pid for pid, (parent, _) in table.items() if parent == os.getpid()}
    return children | {pid for pid, (_, session) in table.items() if session in children}


def remaining(pids: Collection[int]) -> set[int]:
    """Those of ``pids`` that are still alive when a moment has passed; empty as soon as none is."""
    deadline = time.monotonic() + PATIENCE
    while (left := _table().keys() & pids) and time.monotonic() < deadline:
        time.sleep(0.01)
    return set(left)
