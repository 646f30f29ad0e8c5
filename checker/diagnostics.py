"""What the checker says about a script: diagnostics, the verdict, and how both are shown.

Values only. A diagnostic says where, what is wrong and what to write instead; a verdict is what a person or a model gets
back. Positions count lines and columns from 1, in code points; the end of a span is exclusive.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]

_RANK: dict[str, int] = {"error": 0, "warning": 1, "info": 2}

FRAME_WIDTH = 110
"""Longest piece of a source line that is shown; a longer line is cut around the span."""

_TAB = "    "


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a script: line and column from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a script; ``end`` is exclusive."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a diagnostic speaks of."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to put in place of a span; an empty span inserts."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, where, and what to write instead.

    ``edits`` are given only where the mend is certain; applied together they mend this diagnostic.
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    hint: str | None = None
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The diagnostic as values that JSON can hold."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "message": self.message,
            "span": _span_dict(self.span),
            "hint": self.hint,
            "related": [{"message": each.message, "span": _span_dict(each.span)} for each in self.related],
            "edits": [{"span": _span_dict(each.span), "replacement": each.replacement} for each in self.edits],
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checker says of one script. ``source`` is the text that spans and edits refer to."""

    ok: bool
    diagnostics: tuple[Diagnostic, ...]
    source: str

    def for_model(self, limit: int = 1500) -> str:
        """The verdict in at most ``limit`` characters, most important first, for a model that is to repair the script."""
        if not self.diagnostics:
            return "The script is accepted." if self.ok else "The script is rejected."
        count = len(self.diagnostics)
        noun = "problem" if count == 1 else "problems"
        text = f"The script was {'accepted' if self.ok else 'rejected and not run'}: {count} {noun}."
        lines = self.source.split("\n")
        groups = list(_groups(self.diagnostics))
        for index, group in enumerate(groups):
            entry = "\n\n" + _entry(group, lines)
            left = sum(map(len, groups[index + 1 :]))
            rest = _rest(groups[index + 1 :]) if left else ""
            if len(text) + len(entry) + len(rest) > limit:
                entry = _rest(groups[index:])
                if len(text) + len(entry) > limit:
                    entry = ""
                text += entry
                break
            text += entry
        return text if len(text) <= limit else text[: max(limit - 1, 0)] + "…"[:limit]

    def to_dict(self) -> dict[str, object]:
        """The verdict as values that JSON can hold; the source is left out."""
        return {"ok": self.ok, "diagnostics": [each.to_dict() for each in self.diagnostics]}


@dataclass(frozen=True, slots=True)
class FrameLine:
    """One line of a code frame: its number, the text as shown, and the columns of it (from 0) that are underlined."""

    number: int
    text: str
    start: int
    end: int

    @property
    def underline(self) -> str:
        """Spaces and carets to print below the text, by display width."""
        before, marked = _width(self.text[: self.start]), _width(self.text[self.start : self.end])
        return " " * before + "^" * max(marked, 1)


@dataclass(frozen=True, slots=True)
class Frame:
    """The pieces of a diagnostic as shown to a person; the command line colours them."""

    label: str
    message: str
    lines: tuple[FrameLine, ...]
    related: tuple[tuple[str, FrameLine], ...]
    hint: str | None


def frame(diagnostic: Diagnostic, source: str) -> Frame:
    """The pieces of ``diagnostic``'s code frame, with text that is safe to print on a terminal."""
    lines = source.split("\n")
    return Frame(
        f"{diagnostic.severity}[{diagnostic.code} {diagnostic.name}]",
        printable(diagnostic.message),
        (_frame_line(diagnostic.span, lines),),
        tuple((printable(each.message), _frame_line(each.span, lines)) for each in diagnostic.related),
        None if diagnostic.hint is None else printable(diagnostic.hint),
    )


def format(diagnostic: Diagnostic, source: str, name: str = "script") -> str:
    """``diagnostic`` as a plain code frame; ``name`` is what the script is called in it."""
    pieces = frame(diagnostic, source)
    start = diagnostic.span.start
    margin = max(len(str(line.number)) for line in (*pieces.lines, *(line for _, line in pieces.related)))
    out = [f"{name}:{start.line}:{start.column}: {pieces.label} {pieces.message}"]
    out += _print_lines(pieces.lines, margin)
    for message, line in pieces.related:
        out.append(f"{' ' * margin} = {message}:")
        out += _print_lines((line,), margin)
    if pieces.hint:
        out.append(f"{' ' * margin} = instead: {pieces.hint}")
    return "\n".join(out)


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """``source`` with ``edits`` made; of edits that overlap the first is made, of the same edit one."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def offset(position: Position) -> int:
        return min(starts[min(position.line, len(starts)) - 1] + position.column - 1, len(source))

    pieces: list[str] = []
    done = 0
    made: set[Edit] = set()
    for edit in sorted(edits, key=lambda each: each.span):
        start, end = offset(edit.span.start), offset(edit.span.end)
        if edit in made or start < done:
            continue
        made.add(edit)
        pieces += [source[done:start], edit.replacement]
        done = end
    return "".join(pieces) + source[done:]


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """``diagnostics`` by severity, then by position."""
    return tuple(sorted(diagnostics, key=lambda each: (_RANK[each.severity], each.span, each.code, each.message)))


def printable(text: str) -> str:
    """``text`` with tabs widened and whatever a terminal would obey replaced."""
    text = text.replace("\t", _TAB)
    return (
        text
        if text.isprintable()
        else "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    )


def _print_lines(lines: Iterable[FrameLine], margin: int) -> Iterator[str]:
    for line in lines:
        yield f"{line.number:>{margin}} | {line.text}".rstrip()
        yield f"{' ' * margin} | {line.underline}"


def _frame_line(span: Span, lines: list[str]) -> FrameLine:
    number = min(span.start.line, len(lines))
    text = lines[number - 1]
    start = min(span.start.column - 1, len(text))
    end = min(span.end.column - 1, len(text)) if span.end.line == span.start.line else len(text.rstrip())
    before, marked, after = text[:start], text[start : max(end, start)], text[max(end, start) :]
    marked = _cut(marked, FRAME_WIDTH)
    room = FRAME_WIDTH - len(marked)
    if len(before) + len(after) > room:
        kept = max(room - len(after), room // 2)
        if len(before) > kept:
            before = "…" + before[len(before) - kept :]
        after = _cut(after, max(room - len(before), 0))
    before, marked = printable(before), printable(marked)
    return FrameLine(number, before + marked + printable(after), len(before), len(before) + len(marked))


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length] + "…"


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _groups(diagnostics: Iterable[Diagnostic]) -> Iterator[list[Diagnostic]]:
    """Diagnostics that say the same, together; in order of importance."""
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in in_order(diagnostics):
        groups.setdefault((each.code, each.message), []).append(each)
    yield from groups.values()


def _entry(group: list[Diagnostic], lines: list[str]) -> str:
    first = group[0]
    shown = _frame_line(first.span, lines)
    entry = f"Line {shown.number}: {shown.text.strip()}\n  {first.severity} {first.code}: {first.message}"
    others = sorted({each.span.start.line for each in group[1:]} - {first.span.start.line})
    if others:
        entry += f"\n  The same on {_numbers(others)}."
    for related in first.related:
        entry += f"\n  Line {related.span.start.line}: {related.message}"
    if first.hint:
        entry += f"\n  Fix: {first.hint}"
    return entry


def _rest(groups: list[list[Diagnostic]]) -> str:
    lines = sorted({each.span.start.line for group in groups for each in group})
    count = sum(map(len, groups))
    return f"\n\n{count} more on {_numbers(lines)}."


def _numbers(lines: list[int]) -> str:
    shown = ", ".join(map(str, lines[:8])) + (", …" if len(lines) > 8 else "")
    return f"line{'s' if len(lines) > 1 else ''} {shown}"


def _span_dict(span: Span) -> dict[str, dict[str, int]]:
    return {
        "start": {"line": span.start.line, "column": span.start.column},
        "end": {"line": span.end.line, "column": span.end.column},
    }
