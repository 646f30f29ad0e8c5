"""What LibCST is spared: sources that it would take seconds for, or that would overflow the stack and end the process."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from headgate.checker.check import check
from headgate.checker.gauge import gauge
from headgate.checker.source import Source
from headgate.runtime.syntax import NotInLanguage, nesting, read

SMALL_STACK = 1 << 20

# Shapes that grow without end. CPython takes some of them to any depth, LibCST none.
SHAPES: dict[str, Callable[[int], str]] = {
    "parentheses": lambda n: "(" * n + "x" + ")" * n,
    "lists": lambda n: "[" * n + "x" + "]" * n,
    "calls": lambda n: "f(" * n + "x" + ")" * n,
    "subscripts": lambda n: "x[" * n + "x" + "]" * n,
    "generators": lambda n: "(" * n + "x" + " for x in y)" * n,
    "lambdas": lambda n: "lambda: " * n + "x",
    "lambda defaults": lambda n: "lambda a=" * n + "x" + ": x" * n,
    "conditions": lambda n: "x if y else " * n + "x",
    "sums": lambda n: "x" + " + x" * n,
    "attributes": lambda n: "x" + ".a" * n,
    "alternatives": lambda n: "x" + " or x" * n,
    "glued alternatives": lambda n: "1" + "or 1" * n,
    "strings": lambda n: "'' " * n,
    "format strings": lambda n: "f'' " * n,
    "nested format": lambda n: 'f"{' + "f(" * n + "x" + ")" * n + '}"',
    "loops of one comprehension": lambda n: "[x" + " for x in y" * n + "]",
    "dotted import": lambda n: "import a" + ".a" * n,
    "dotted from": lambda n: "from a" + ".a" * n + " import b",
    "elif": lambda n: "if x: pass\n" + "elif x: pass\n" * n,
    "blocks": lambda n: "".join(" " * i + "if x:\n" for i in range(n)) + " " * n + "pass",
    "deleted tuples": lambda n: "del " + "(" * n + "x" + ",)" * n,
    "patterns in parentheses": lambda n: "match x:\n case " + "(" * n + "x" + ")" * n + ": pass",
    "sequence patterns": lambda n: "match x:\n case " + "[" * n + "x" + "]" * n + ": pass",
    "mapping patterns": lambda n: "match x:\n case " + "{1:" * n + "x" + "}" * n + ": pass",
    "class patterns": lambda n: "match x:\n case " + "C(" * n + "x" + ")" * n + ": pass",
    "pattern alternatives": lambda n: "match x:\n case " + "(1|" * n + "2" + ")" * n + ": pass",
    "many statements": lambda n: "x = f(x)\n" * n,
    "many rows": lambda n: "x = [" + "{'a': [1, (2, 3)]}, " * n + "]",
}


DEPTHS = (3, 20, 60, 95, 190, 1000, 4000, 50_000)
# CPython itself takes seconds for these at their deepest.
MOST = {"blocks": 1000, "dotted import": 4000, "dotted from": 4000, "many statements": 4000, "many rows": 4000}


@pytest.mark.parametrize(
    ("shape", "depth"), [(shape, depth) for shape in SHAPES for depth in DEPTHS if depth <= MOST.get(shape, depth)]
)
def test_a_source_of_any_shape_is_checked_even_on_a_small_stack(shape: str, depth: int) -> None:
    verdicts = []
    before = threading.stack_size(SMALL_STACK)
    try:
        thread = threading.Thread(target=lambda: verdicts.append(check(SHAPES[shape](depth))))
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    assert len(verdicts) == 1


@pytest.mark.parametrize("shape", SHAPES)
def test_what_people_write_is_always_shown_to_libcst(shape: str) -> None:
    assert Source(SHAPES[shape](4)).module is not None


@pytest.mark.parametrize(
    ("shape", "depth"),
    [
        ("mapping patterns", 20),
        ("class patterns", 30),
        ("patterns in parentheses", 30),
        ("deleted tuples", 40),
        ("alternatives", 20_000),
    ],
)
def test_what_would_take_minutes_or_the_process_is_not_shown_to_libcst(shape: str, depth: int) -> None:
    assert Source(SHAPES[shape](depth)).module is None


def estimate(text: str) -> int:
    return gauge(text, nesting(read(text)), "match" in text).microseconds


def test_patterns_are_taken_to_double_with_each_bracket_and_mappings_to_quadruple() -> None:
    assert 1.7 < estimate(SHAPES["class patterns"](20)) / estimate(SHAPES["class patterns"](19)) < 2.3
    assert 3.5 < estimate(SHAPES["mapping patterns"](12)) / estimate(SHAPES["mapping patterns"](11)) < 4.5


def test_case_is_a_keyword_only_where_there_is_a_match_statement() -> None:
    deep = "case = " + "{'a': " * 12 + "1" + "}" * 12
    assert gauge(deep, 30).bearable
    assert Source(deep).module is not None


def test_brackets_in_strings_and_comments_count_for_nothing() -> None:
    plain = estimate("x = ''\n")
    assert estimate("x = '((((([[[[{{{{'\n") == plain
    assert estimate('x = """((((("\n(((("""\n') == plain
    assert estimate("x = ''  # ((((\n") == plain
    assert estimate("x = r'\\'\n".replace("'\\'", "'\\'('")) == plain


@pytest.mark.parametrize(
    "text",
    [
        'f"{x}"',
        'f"{{{x}}}"',
        'f"{x!r:>{width}.{precision}}"',
        "f'{d[\"a\"]}' '('",
        'f"""{\nx\n}""" "("',
        'rf"\\{x}" "["',
        'f"\\N{LEFT PARENTHESIS}{x}"',
        'f"{x:%H:%M}" ")"',
        'f"{(lambda: 1)()}"',
        'f"{x:{y}}"',
        'f"a" f"{b}" "c"',
        'f"""a"b{c}"""',
        "f'''{x}''' ''",
        'f"{ {1: 2}[1] }"',
        'f"{x=}{y = !r}"',
        "f'{x!r}' ']'",
    ],
)
def test_format_strings_are_read_as_python_reads_them(text: str) -> None:
    """What follows the string is seen as code again: the same brackets there weigh the same."""
    after = "\n(((x)))"
    try:
        tree = read(text + after)
    except NotInLanguage:
        pytest.skip("needs a newer Python")
    assert gauge(text + after, nesting(tree)).microseconds > gauge(text + "\nx", nesting(tree)).microseconds
    assert gauge(text + after, nesting(tree)).bearable


def test_the_estimate_is_of_the_whole_source_not_of_a_line() -> None:
    assert estimate("x = f(x)\n" * 2000) > 900 * estimate("x = f(x)\n" * 2)
