"""What a gate raises. Nothing that a script does raises anything but these two."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from headgate.runtime.errors import HeadgateError
from headgate.runtime.host.events import Call, Failed, Kind
from headgate.runtime.wire import Error, Frame

if TYPE_CHECKING:
    from headgate.checker.diagnostics import Verdict
    from headgate.results import Usage

__all__ = ["HeadgateError", "Rejected", "RunError"]

_MODEL_LIMIT: Final = 1500
_REPEATED: Final = 3

_WAY_OUT: Final = {
    "cpu_seconds": "do less work at once, or move the heavy part into a tool",
    "wall_seconds": "do less, or run independent tool calls together with asyncio.gather",
    "memory": "process the data piece by piece instead of holding all of it",
    "output": "print a summary, and return the data as the last expression",
    "tool_calls": "call a tool that returns many items at once, and check that every loop ends",
    "value": "return or pass only the part that is needed",
    "recursion": "check that the recursion ends, or use a loop",
}


class Rejected(HeadgateError):
    """The check found what the gate does not let pass; nothing of the script ran.

    Attributes:
        verdict: all that was found.
    """

    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict
        errors = [each for each in verdict.diagnostics if each.severity == "error"] or list(verdict.diagnostics)
        first = errors[0]
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        super().__init__(f"line {first.span.start.line}: {first.message} [{first.code} {first.name}]{more}")

    def for_model(self, limit: int = _MODEL_LIMIT) -> str:
        """What a model needs to repair the script, in at most ``limit`` characters."""
        return self.verdict.for_model(limit)


class RunError(HeadgateError):
    """The script ran and did not come to its end.

    Attributes:
        kind: ``exception`` (the script raised), ``limit`` (it reached one), ``crash`` (its process died) or
            ``violation`` (its process left the protocol; whatever it was, it ran contained).
        limit: the name of the limit that was reached, for kind ``limit``.
        type: the type name of the script's exception; for other kinds the kind's own name where there is none.
        message: the exception's text, or what happened.
        frames: the script's own frames, outermost first, each with ``function`` and ``line``.
        errors: the chain of exceptions, the raised one first.
        stdout: what the script had printed on standard output before.
        stderr: and on standard error.
        calls: the tool calls that it had made.
        usage: what it had used.
        walls: what stood between the script and this machine.
    """

    def __init__(
        self,
        failed: Failed,
        source: str,
        *,
        stdout: str,
        stderr: str,
        calls: Sequence[Call],
        usage: Usage,
        walls: tuple[str, ...],
    ) -> None:
        self.kind: Kind = failed.kind
        self.limit = failed.limit
        self.errors: tuple[Error, ...] = failed.errors
        first = failed.errors[0] if failed.errors else None
        self.type: str = first.type if first is not None else ""
        self.message: str = first.message if first is not None and failed.kind == "exception" else failed.message
        self.frames: tuple[Frame, ...] = tuple(first.frames) if first is not None else ()
        self.stdout = stdout
        self.stderr = stderr
        self.calls = tuple(calls)
        self.usage = usage
        self.walls = walls
        # As Python counts lines: a form feed or a U+2028 inside a string ends none.
        self._lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        super().__init__(self._summary())

    def _summary(self) -> str:
        where = f"line {self.frames[-1].line}: " if self.frames else ""
        if self.kind == "exception":
            return f"{where}{self.type}: {self.message}" if self.message else f"{where}{self.type}"
        if self.kind == "limit":
            return f"{where}the script was stopped: {self.message}"
        return self.message

    @property
    def traceback(self) -> str:
        """The exception's chain with the script's own lines, as Python prints it."""
        parts: list[str] = []
        for error in reversed(self.errors):
            lines = ["Traceback (most recent call last):", *self._stack(error.frames)] if error.frames else []
            lines.append(f"{error.type}: {error.message}" if error.message else error.type)
            lines += error.notes
            parts.append("\n".join(lines))
            if error.relation == "cause":
                parts.append("The above exception was the direct cause of the following exception:")
            elif error.relation == "context":
                parts.append("During handling of the above exception, another exception occurred:")
        return "\n\n".join(parts) + "\n" if parts else ""

    def _stack(self, frames: Sequence[Frame]) -> Iterator[str]:
        """The lines for ``frames``; of equal ones in a row three are shown and the rest counted, as Python does."""
        for frame, equal in itertools.groupby(frames):
            count = sum(1 for _ in equal)
            shown = f'  File "<script>", line {frame.line}, in {frame.function}'
            code = self._code(frame.line)
            for _ in range(min(count, _REPEATED)):
                yield shown
                if code:
                    yield f"    {code}"
            if count > _REPEATED:
                more = count - _REPEATED
                yield f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]"

    def _code(self, line: int) -> str:
        return self._lines[line - 1].strip() if 0 < line <= len(self._lines) else ""

    def for_model(self, limit: int = _MODEL_LIMIT) -> str:
        """What a model needs to repair the script, in at most ``limit`` characters: problem, place, way out."""
        lines = [self._problem()]
        seen: set[tuple[str, int]] = set()
        for frame in reversed(self.frames):
            if (frame.function, frame.line) in seen or len(seen) == 4:
                continue
            seen.add((frame.function, frame.line))
            within = "" if frame.function == "<module>" else f" (in {frame.function})"
            lines.append(f"  line {frame.line}{within}: {self._code(frame.line)}")
        for error in self.errors[:1]:
            lines += [f"  {note}" for note in error.notes[:5]]
        for error in self.errors[1:3]:
            lines.append(f"Behind it: {error.type}: {error.message}")
        if self.kind == "limit":
            lines.append(f"Instead: {_WAY_OUT[self.limit]}.")
        if self.calls:
            lines.append(f"Tool calls already made: {self._calls_made()}. They are not undone.")
        if self.stdout:
            tail = self.stdout[-300:]
            lines.append(f"Printed before that:\n{'…' if len(self.stdout) > 300 else ''}{tail.rstrip()}")
        text = "\n".join(lines)
        return text if len(text) <= limit else text[: max(limit - 1, 0)] + "…"

    def _problem(self) -> str:
        match self.kind:
            case "exception":
                return f"The script raised {self.type}: {self.message}" if self.message else f"It raised {self.type}."
            case "limit":
                return f"The script was stopped: {self.message}."
            case "crash":
                return f"The script's process died: {self.message}. Simplify what it does."
        return f"The script's process was stopped: {self.message}."

    def _calls_made(self) -> str:
        counts: dict[str, int] = {}
        for call in self.calls:
            counts[call.tool] = counts.get(call.tool, 0) + 1
        return ", ".join(name if count == 1 else f"{name} x{count}" for name, count in counts.items())
