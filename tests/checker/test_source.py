"""Reading a script: bytes to text, text to trees, positions on demand."""

from __future__ import annotations

import ast

import libcst as cst
import pytest
from headgate.checker.source import Source, decode, plain_text
from headgate.runtime.language import MAX_SOURCE_BYTES
from headgate.runtime.syntax import NotInLanguage


def refusal(data: bytes) -> tuple[str, str, int, int]:
    with pytest.raises(NotInLanguage) as refused:
        decode(data)
    [departure] = refused.value.departures
    return departure.code, departure.subject, departure.line, departure.column


def test_utf_8_is_read_with_or_without_a_byte_order_mark() -> None:
    assert decode("x = 'é'\n".encode()) == "x = 'é'\n"
    assert decode("x = 'é'\n".encode("utf-8-sig")) == "x = 'é'\n"


@pytest.mark.parametrize("cookie", ["utf-8", "UTF8", "utf_8", "utf-8-sig"])
def test_a_file_may_say_that_it_is_utf_8(cookie: str) -> None:
    text = f"#!/usr/bin/python\n# -*- coding: {cookie} -*-\nx = 'é'\n"
    assert decode(text.encode()) == text


@pytest.mark.parametrize("cookie", ["latin-1", "ascii", "iso-8859-15", "cp1252"])
def test_an_encoding_that_makes_no_difference_is_taken(cookie: str) -> None:
    text = f"# coding: {cookie}\nx = 1\n"
    assert decode(text.encode()) == text


@pytest.mark.parametrize("cookie", ["utf-7", "raw_unicode_escape", "utf-16", "rot13", "no-such-encoding"])
def test_an_encoding_that_could_make_a_difference_is_refused(cookie: str) -> None:
    assert refusal(f"\n# coding: {cookie}\nx = 1\n".encode())[::2] == ("HG113", 2)
    assert cookie in refusal(f"# vim: set fileencoding={cookie} :\n".encode())[1]


def test_latin_1_text_is_refused_where_it_says_so() -> None:
    assert refusal("# coding: latin-1\nx = 'é'\n".encode("latin-1"))[::2] == ("HG113", 1)


def test_an_encoding_named_after_code_is_a_comment() -> None:
    text = "x = 1\n# coding: utf-7\n"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "reason", "line", "column"),
    [
        (b"\x89PNG\r\n\x1a\n", "byte 0x89 is not UTF-8", 1, 1),
        (b"x = 1\ny = '\xe9'\n", "byte 0xe9 is not UTF-8", 2, 6),
        ("é = '".encode() + b"\xff'", "byte 0xff is not UTF-8", 1, 6),
        ("x = 1".encode("utf-16"), "the source is UTF-16, not UTF-8", 1, 1),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused_where_they_stand(
    data: bytes, reason: str, line: int, column: int
) -> None:
    assert refusal(data) == ("HG113", reason, line, column)


def test_too_many_bytes_are_refused_before_they_are_decoded() -> None:
    assert refusal(b"\xff" * (MAX_SOURCE_BYTES + 1))[0] == "HG112"


def test_every_kind_of_line_end_is_one() -> None:
    assert plain_text("a\r\nb\rc\nd") == "a\nb\nc\nd"
    assert [type(node) for node in Source("x = 1\r\ry = 2\r\n").tree.body] == [ast.Assign, ast.Assign]


def test_a_byte_order_mark_in_text_is_dropped() -> None:
    assert Source("\ufeffx = 1").text == "x = 1"


@pytest.mark.parametrize(
    ("text", "code"), [("x = (", "HG100"), ("x\0", "HG113"), ("'\ud800'", "HG113"), ("x" * 10**7, "HG112")]
)
def test_what_is_not_a_script_is_refused(text: str, code: str) -> None:
    with pytest.raises(NotInLanguage) as refused:
        Source(text)
    assert [each.code for each in refused.value.departures] == [code]


# What CPython takes and LibCST does not; a newer LibCST may take one, and then it belongs elsewhere.
REFUSED_BY_LIBCST = ["(x): int = 3", "class A(k=1, *b): pass", "if x:\n        if y:\n\t        pass", "'' " * 4000]


@pytest.mark.parametrize("text", REFUSED_BY_LIBCST, ids=range(len(REFUSED_BY_LIBCST)))
def test_a_script_that_libcst_refuses_is_read_all_the_same(text: str) -> None:
    source = Source(text)
    assert source.module is None
    assert source.tree.body


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "# only a comment",
        "x = 1;",
        "\x0cx = 1",
        "if x:\n\tpass\n",
        "await f()\n[x async for x in y]\n",
        "match = case = type = _ = 1\nmatch(case)\nmatch[type]\n",
        "print(f'{x!r:>{w}}', f'{x=}', rf'\\{x}')\n",
        "def f(*args: *Ts): return *args, 1\n",
        "x[*a, b:c]\n",
        "for x in *a, b: pass\n",
        "with (open(x) as f, open(y) as g,): pass\n",
        "@x if y else z\ndef f(): pass\n",
        "ﬁ = 1; é = fi\n",
        "x = 1if True else(2)\n",
        "try: pass\nexcept* E: pass\n",
    ],
)
def test_libcst_takes_what_scripts_are_made_of(text: str) -> None:
    source = Source(text)
    assert source.module is not None
    assert source.module.code.lstrip("\x0c") == source.text.lstrip("\x0c")


def test_positions_are_measured_when_they_are_asked_for() -> None:
    source = Source("x = 1\nprint(é)\n")
    assert "positions" not in vars(source)
    assert source.module is not None
    statement = source.module.body[1]
    assert isinstance(statement, cst.SimpleStatementLine)
    span = source.span(statement.body[0])
    assert (span.start.line, span.start.column, span.end.column) == (2, 1, 9)
    assert "positions" in vars(source)
