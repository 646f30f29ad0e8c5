"""The checker as a whole: what becomes of good scripts, and of input that is no script at all."""

from __future__ import annotations

import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest
from headgate.checker.check import check
from headgate.checker.diagnostics import format
from headgate.checker.explain import ToolSummary

CLEAN = '''"""Sum up open orders."""
import json
from collections import defaultdict

totals = defaultdict(float)
for order in list_orders(status="open"):
    totals[order["customer"]] += order["amount"]
print(json.dumps(totals, indent=2))
max(totals.values(), default=threshold)
'''


def test_a_clean_script_has_nothing_said_about_it() -> None:
    verdict = check(CLEAN, tools=[ToolSummary("list_orders", "", "(status: str)")], inputs=["threshold"])
    assert verdict.ok
    assert verdict.diagnostics == ()
    assert verdict.source == CLEAN


@pytest.mark.parametrize(
    "text", ["", "\n", "   \n", "# only a comment", "# a\n\n# b\n", '"""only a docstring"""', "pass", "\ufeff"]
)
def test_a_script_that_does_nothing_is_a_script(text: str) -> None:
    assert check(text).ok
    assert check(text.encode()).ok


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "HG113", 1),
        (bytes(range(256)), "HG113", 3),
        ("x = 1\ny = 2\x00", "HG113", 2),
        (b"x = 1\x00", "HG113", 1),
        ("x = '\ud800'", "HG113", 1),
        ("x = 1\nx = '" + "a" * 10**7 + "'", "HG112", 1),
        (b"x" * 10**7, "HG112", 1),
        (b"\xff" * 10**7, "HG112", 1),
        ("(" * 10_000, "HG100", 1),
        ("(" * 10_000 + ")" * 10_000, "HG100", 1),
        ("[" * 150 + "(" * 10_000, "HG100", 1),
        ("-" * 10_000 + "1", "HG112", 1),
        ("x" + ".a" * 10_000, "HG112", 1),
        ("1" + " + 1" * 10_000, "HG112", 1),
        ("".join(" " * depth + "if x:\n" for depth in range(150)), "HG100", 101),
        (CLEAN[: len(CLEAN) // 2 + 8], "HG100", 6),
        ("x = '" + "1" * 100 + "'\nint = 10 ** 5\ny = " + "9" * 5000, "HG100", 3),
        ("\u2028x = = 1", "HG100", 1),
    ],
    ids=range(18),
)
def test_what_is_no_script_is_refused_with_a_reason_and_a_place(text: str | bytes, code: str, line: int) -> None:
    verdict = check(text)
    [found] = verdict.diagnostics
    assert not verdict.ok
    assert found.code == code
    assert found.span.start.line == line
    assert found.message
    assert len(verdict.for_model()) <= 1500
    assert format(found, verdict.source)


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_change_nothing(ends: str) -> None:
    verdict = check(f"x = 1{ends}{ends}if x:{ends}    open('a'){ends}")
    [found] = verdict.diagnostics
    assert (found.span.start.line, found.span.start.column, found.span.end.column) == (4, 5, 9)
    assert verdict.source.split("\n")[3] == "    open('a')"


@pytest.mark.parametrize(
    "text", ["\topen", "\x0copen", "if 1:\n\topen", "if 1:\n    open\n\x0c\nx = 1", "x = '\x0b\x1c\u2028'; open"]
)
def test_tabs_form_feeds_and_odd_separators_are_read_as_python_reads_them(text: str) -> None:
    assert [each.code for each in check(text.lstrip("\t")).diagnostics] == ["HG102"]


def test_a_script_that_libcst_cannot_read_is_checked_all_the_same() -> None:
    assert [each.code for each in check("(x): int = open").diagnostics] == ["HG102"]
    assert check("(x): int = 1").ok


def test_checking_says_nothing_on_the_hosts_warnings() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        check("x = 1 is 1\ny = '\\d'\nassert (1, 'x')\nclass A:\n    __slots__ = ('\\d',)\n")
    assert caught == []


def test_checks_may_run_side_by_side() -> None:
    deep = "x = " + "[" * 60 + "open" + "]" * 60  # needs a thread with a stack of its own
    with ThreadPoolExecutor(8) as pool:
        verdicts = list(pool.map(check, [deep, CLEAN, "open", "x = ("] * 8))
    assert [[each.code for each in verdict.diagnostics] for verdict in verdicts[:4]] == [
        ["HG102"],
        ["HG114", "HG114"],
        ["HG102"],
        ["HG100"],
    ]
    assert [verdict.to_dict() for verdict in verdicts[4:]] == [verdict.to_dict() for verdict in verdicts[:4]] * 7


def test_text_or_bytes_are_wanted() -> None:
    with pytest.raises((TypeError, AttributeError)):
        check(5)  # type: ignore[arg-type]
