"""What is said of source that is not Python: CPython's word, the way out, and an edit where the mend is certain."""

# ruff: noqa: RUF001 -- characters that look alike are the subject
from __future__ import annotations

import pytest
from headgate.checker.check import check
from headgate.checker.diagnostics import Diagnostic, apply_edits


def error(text: str) -> Diagnostic:
    [found] = check(text).diagnostics
    assert found.code == "HG100"
    return found


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("```python\nx = 1\n```\n", "x = 1\n"),
        ("```\nx = 1\n```", "x = 1\n"),
        ("~~~py\nx = 1\n~~~\n", "x = 1\n"),
        ("Here is the code:\n\n```python\nx = 1\n```\n\nIt sets `x`.\n", "x = 1\n"),
        ("x = 1\n```\n", "x = 1\n"),
        (">>> x = 1\n>>> if x:\n...     x = 2\n", "x = 1\nif x:\n    x = 2\n"),
        ("!pip install numpy\nx = 1\n", "x = 1\n"),
        ("%matplotlib inline\nx = 1\n", "x = 1\n"),
        ("pip install numpy\nx = 1\n", "x = 1\n"),
        ("x = “hello”\n", 'x = "hello"\n'),
        ("x = ‘a’\ny = “b”\n", "x = 'a'\ny = \"b\"\n"),
        ("x = 3 − 1\n", "x = 3 - 1\n"),
        ("x = f（1）\n", "x = f(1)\n"),
        ("x\u00a0= 1\n", "x = 1\n"),
        ("x = 1\u200b\n", "x = 1\n"),
        ("    x = 1\n    y = 2\n", "x = 1\ny = 2\n"),
        ("\tx = 1\n\tif x:\n\t\ty = 2\n", "x = 1\nif x:\n\ty = 2\n"),
        ("if x == 1\n    y = 2\n", "if x == 1:\n    y = 2\n"),
        ("class A\n    pass\n", "class A:\n    pass\n"),
        ("x = 1\nreturn x\n", "x = 1\nx\n"),
    ],
)
def test_what_is_certainly_wrong_is_mended(text: str, after: str) -> None:
    found = error(text)
    assert found.hint
    assert apply_edits(text, found.edits) == after
    assert all(each.code != "HG100" for each in check(after).diagnostics)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("x = [1,\n2", "add the closing `]`; if the script was cut off, send the whole of it"),
        ("print((1)", "add the closing `)`; if the script was cut off, send the whole of it"),
        ("x = 1)", "remove the `)`, or open the bracket that it closes"),
        ("x = (1]", "close `(` before this `]`"),
        ("x = 'abc", "close the string on the line on which it begins"),
        ("x = '''abc\ndef", "close the string with three quotes; if the script was cut off"),
        ("def f():\n", "indent what belongs to the block, or write `pass` in it; if the script was cut off"),
        ("def f():\nx = 1", "indent what belongs to the block"),
        ("x = 1\n  y = 2", "give the line the indentation of the line before it"),
        ("if 1:\n    x = 1\n  y = 2", "indent the line as far as an earlier line of the same block"),
        ("if 1:\n\tx = 1\n        y = 2", "indent with spaces only"),
        ("print 'a'", "write `print(...)`: this is Python 3"),
        ("if 1:\n    return 1\nx = 2", "the last expression of a script is its result"),
        ("yield 1", "put it into a function"),
        ("def f():\n    await g()", "define the function with `async def`"),
        ("break", "put it into a loop, or leave it out"),
        ("x = 'C:\\Users'", "double the backslashes"),
        ("x = \\ 1", "remove the backslash"),
        ("if a && b: pass", "write `and`, not `&&`"),
        ("if a || b: pass", "write `or`, not `||`"),
        ("x = 1\nx++", "write `+= 1`"),
        ("const x = 1", "assign without a keyword"),
        ("for i in range(3) print(i)", "a `for` line ends with `:`"),
        ("else:\n    pass", "`else` stands below an `if`, `for`, `while` or `try`"),
        ("function f() {\n}", "it is not put in braces"),
        ("if (x) {\n  y\n}", "it is not put in braces"),
        ("Sure, here is the script that you asked for:\nx = 1", "line 1 is prose, not Python"),
        ("x = 1\nThis prints the value of x.", "line 2 is prose, not Python"),
        ("(" * 300, "break it up into smaller statements"),
        ("x = 1 €", "remove the character, or put it into a string"),
    ],
)
def test_what_may_be_wrong_comes_with_a_way_out(text: str, hint: str) -> None:
    assert hint in (error(text).hint or "")


def test_pythons_own_message_and_place_are_kept() -> None:
    found = error("x = 1\ny = [1, 2\n")
    assert found.message == "this is not Python: '[' was never closed"
    assert (found.span.start.line, found.span.start.column) == (2, 5)


def test_an_edit_is_offered_only_if_the_source_then_parses() -> None:
    assert error("```python\nx = = 1\n```").edits == ()
    assert error("if x == 1\n    y = = 2\n").edits == ()
    assert error("x = “a”\ny = = 1").edits == ()


def test_typographic_quotes_within_a_string_are_left_alone() -> None:
    text = "a = 'it’s “so”'\nb = “x”\n"
    assert apply_edits(text, error(text).edits) == "a = 'it’s “so”'\nb = \"x\"\n"


def test_markdown_within_a_string_is_no_mistake() -> None:
    assert check('x = """\n```python\n```\n"""\n').diagnostics == ()
