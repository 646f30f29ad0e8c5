"""Diagnostics and verdicts as values, and how they are shown to people and to models."""

from __future__ import annotations

import json

import pytest
from headgate.checker.diagnostics import (
    Diagnostic,
    Edit,
    Position,
    Related,
    Severity,
    Span,
    Verdict,
    apply_edits,
    format,
    frame,
    in_order,
)


def span(line: int, start: int, end: int) -> Span:
    return Span(Position(line, start), Position(line, end))


def diagnostic(
    line: int = 1, start: int = 1, end: int = 2, message: str = "it is wrong", severity: Severity = "error"
) -> Diagnostic:
    return Diagnostic("HG102", "unavailable-builtin", severity, message, span(line, start, end), "do it right")


def test_a_code_frame_shows_place_problem_line_and_way_out() -> None:
    shown = format(diagnostic(2, 5, 9), "a = 1\nb = open('x')\n", "job.py")
    assert shown.splitlines() == [
        "job.py:2:5: error[HG102 unavailable-builtin] it is wrong",
        "2 | b = open('x')",
        "  |     ^^^^",
        "  = instead: do it right",
    ]


def test_a_code_frame_shows_related_places() -> None:
    found = Diagnostic(
        "HG301", "lost-value", "warning", "lost", span(10, 1, 2), related=(Related("assigned here", span(2, 1, 2)),)
    )
    shown = format(found, "\nx = 1\n" + "\n" * 7 + "x = 2").splitlines()
    assert shown[1:] == ["10 | x = 2", "   | ^", "   = assigned here:", " 2 | x = 1", "   | ^"]


def test_the_underline_has_the_width_that_the_terminal_gives_the_text() -> None:
    line = "x = '日本' + open"
    column = line.index("open") + 1
    shown = format(diagnostic(1, column, column + 4), line).splitlines()
    assert shown[2] == "  | " + " " * (len(line) - 4 + 2) + "^^^^"


def test_tabs_keep_the_underline_in_place() -> None:
    shown = format(diagnostic(1, 2, 6), "\topen()").splitlines()
    assert shown[1:3] == ["1 |     open()", "  |     ^^^^"]


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    shown = format(diagnostic(1, 1, 2, "bad \x1b[31m name"), "x\x1b[2J\x07 = '\ud800'")
    assert shown.replace("\n", "").isprintable()


def test_a_long_line_is_cut_around_the_span() -> None:
    line = "a" * 5000 + " open " + "b" * 5000
    piece = frame(diagnostic(1, 5002, 5006), line).lines[0]
    assert len(piece.text) < 200
    assert piece.text[piece.start : piece.end] == "open"


def test_a_span_of_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    found = Diagnostic("HG101", "unsupported-syntax", "error", "no", Span(Position(1, 1), Position(3, 5)))
    assert format(found, "try:\n    a\nexcept* b: c").splitlines()[1:3] == ["1 | try:", "  | ^^^^"]


@pytest.mark.parametrize("place", [(1, 1, 1), (9, 9, 9), (1, 40, 50)])
def test_a_span_beyond_the_source_is_shown_all_the_same(place: tuple[int, int, int]) -> None:
    assert "it is wrong" in format(diagnostic(*place), "x = 1")
    assert "it is wrong" in format(diagnostic(*place), "")


def test_errors_come_before_warnings_and_then_by_position() -> None:
    some = [diagnostic(1, severity="warning"), diagnostic(5), diagnostic(2, 3), diagnostic(2, 1)]
    assert [(each.severity, each.span.start.line) for each in in_order(some)] == [
        ("error", 2),
        ("error", 2),
        ("error", 5),
        ("warning", 1),
    ]


def test_a_model_is_told_line_code_problem_and_fix() -> None:
    verdict = Verdict(False, (diagnostic(2, 1, 5),), "a = 1\nopen('x')\n")
    assert verdict.for_model() == (
        "The script was rejected and not run: 1 problem.\n\n"
        "Line 2: open('x')\n  error HG102: it is wrong\n  Fix: do it right"
    )


def test_a_model_is_told_of_an_accepted_script() -> None:
    assert Verdict(True, (), "1").for_model() == "The script is accepted."
    assert (
        Verdict(True, (diagnostic(severity="warning"),), "1")
        .for_model()
        .startswith("The script was accepted: 1 problem.")
    )


def test_what_is_said_of_several_lines_is_said_to_a_model_once() -> None:
    text = Verdict(False, tuple(diagnostic(line) for line in (1, 3, 4)), "a\nb\nc\nd").for_model()
    assert text.count("it is wrong") == 1
    assert "The same on lines 3, 4." in text


@pytest.mark.parametrize("limit", [0, 1, 60, 300, 700, 1500])
def test_what_a_model_is_told_keeps_to_its_limit_and_says_what_it_left_out(limit: int) -> None:
    found = tuple(diagnostic(line, message=f"problem {line}: " + "x" * 50) for line in range(1, 101))
    text = Verdict(False, found, "\n" * 100).for_model(limit)
    assert len(text) <= limit
    if limit >= 300:
        assert "problem 1:" in text
        assert " more on lines " in text


def test_a_verdict_is_plain_data() -> None:
    found = Diagnostic(
        "HG114",
        "undefined-name",
        "error",
        "no",
        span(1, 2, 3),
        None,
        (Related("here", span(1, 1, 2)),),
        (Edit(span(1, 2, 3), "y"),),
    )
    data = json.loads(json.dumps(Verdict(False, (found,), "x").to_dict()))
    assert data["ok"] is False
    assert data["diagnostics"][0]["span"] == {"start": {"line": 1, "column": 2}, "end": {"line": 1, "column": 3}}
    assert data["diagnostics"][0]["edits"][0]["replacement"] == "y"
    assert data["diagnostics"][0]["related"][0]["message"] == "here"


def test_edits_are_made_together() -> None:
    edits = [Edit(span(2, 1, 2), "z"), Edit(span(1, 1, 1), "import re\n"), Edit(span(1, 5, 6), "é")]
    assert apply_edits("x = y\ny = 1", edits) == "import re\nx = é\nz = 1"


def test_of_equal_or_overlapping_edits_one_is_made() -> None:
    insert = Edit(span(1, 1, 1), "import re\n")
    assert apply_edits("x", [insert, insert]) == "import re\nx"
    assert apply_edits("abcd", [Edit(span(1, 1, 4), "x"), Edit(span(1, 2, 3), "y")]) == "xd"


def test_an_edit_may_delete_the_last_line() -> None:
    assert apply_edits("a\nb", [Edit(Span(Position(2, 1), Position(3, 1)), "")]) == "a\n"
