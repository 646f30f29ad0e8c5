"""What a run answers with."""

from __future__ import annotations

from dataclasses import dataclass

from headgate.checker.diagnostics import Verdict
from headgate.runtime.host.conversation import Call


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run used.

    Attributes:
        cpu_seconds: processor time of the worker, in seconds.
        wall_seconds: time from start to answer, in seconds.
        peak_bytes: largest resident memory of the worker process, in bytes; the idle worker's own is part of it.
        tool_calls: how many tool calls were made.
        output_bytes: what was printed on both streams, in UTF-8 bytes.
    """

    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int
    tool_calls: int
    output_bytes: int


@dataclass(frozen=True, slots=True)
class RunResult:
    """A run that came to its end.

    Attributes:
        value: the value of the script's last expression; None where it does not end in one. What cannot leave the
            script is an :class:`~headgate.Opaque` with its type and text.
        stdout: what it printed.
        stderr: what it wrote to standard error: ``logging``, ``warnings``, ``print(..., file=sys.stderr)``.
        calls: its tool calls in order, each with arguments, result or error, and seconds.
        usage: what it used.
        walls: what stood between the script and this machine while it ran.
        verdict: what the check found before it ran; None for a run with ``check=False``.
    """

    value: object
    stdout: str
    stderr: str
    calls: tuple[Call, ...]
    usage: Usage
    walls: tuple[str, ...]
    verdict: Verdict | None
