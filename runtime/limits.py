"""What a run may use. Every limit is on by default and ends the run with an error of its own kind."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

MIB = 1024 * 1024


_MOST = {
    "cpu_seconds": 10_000_000,
    "wall_seconds": 10_000_000,
    "memory_bytes": 1 << 42,
    "output_bytes": 1 << 30,
    "tool_calls": 1 << 30,
    "value_bytes": 1 << 30,
    "recursion": 30_000,
}
"""What the kernel's timers, the wire's frames and a worker's stack can bear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one run.

    Attributes:
        cpu_seconds: processor time of the worker, in seconds.
        wall_seconds: time from start to answer, in seconds; time spent in tools counts.
        memory_bytes: address space that the run may add to an idle worker's, in bytes.
        output_bytes: what the run may print on both streams together, in UTF-8 bytes.
        tool_calls: how many tool calls the run may make.
        value_bytes: encoded size of any one value that crosses the wall, in bytes.
        recursion: depth of the Python stack; ``sys.setrecursionlimit`` cannot raise it.

    Raises:
        ValueError: a limit is not a positive number (``tool_calls`` and ``output_bytes`` may be 0).
    """

    cpu_seconds: float = 10.0
    wall_seconds: float = 60.0
    memory_bytes: int = 256 * MIB
    output_bytes: int = 1 * MIB
    tool_calls: int = 1_000
    value_bytes: int = 8 * MIB
    recursion: int = 5_000

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            kinds = (int, float) if field.name.endswith("_seconds") else (int,)
            least = 0 if field.name in ("tool_calls", "output_bytes") else None
            if type(value) not in kinds or not math.isfinite(value) or (value <= 0 if least is None else value < 0):
                kind = "a positive number of seconds" if float in kinds else "a positive whole number"
                raise ValueError(f"Limits({field.name}={value!r}): {field.name} is {kind}")
            if value > _MOST[field.name]:
                raise ValueError(
                    f"Limits({field.name}={value!r}): no worker can be given more than {_MOST[field.name]:,}"
                )
        if self.recursion < 50:
            raise ValueError(f"Limits(recursion={self.recursion}): fewer than 50 levels run nothing")
        if self.memory_bytes < 8 * MIB:
            raise ValueError(f"Limits(memory_bytes={self.memory_bytes}): fewer than {8 * MIB:,} bytes run nothing")
