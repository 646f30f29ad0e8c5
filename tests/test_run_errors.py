"""How a run fails: kinds, tracebacks in CPython's shape, and what a model is told."""

from __future__ import annotations

import asyncio
import contextlib
import traceback
from collections.abc import Iterator

import pytest

from headgate import Gate, HeadgateError, Limits, RunError, tool


@tool
def buy(item: str) -> str:
    """Buy an item."""
    if item == "gold":
        raise PermissionError("too expensive")
    return item


@pytest.fixture(scope="module")
def gate() -> Iterator[Gate]:
    with Gate([buy]) as gate:
        yield gate


def failure(gate: Gate, source: str, **inputs: object) -> RunError:
    with pytest.raises(RunError) as caught:
        gate.run(source, inputs, check=False)
    return caught.value


# -- tracebacks ----------------------------------------------------------------------------------------------------------

FAILING = {
    "a line": "x = 1\n1 / 0\n",
    "no message": "raise ValueError\n",
    "a message of two lines": "raise ValueError('one\\ntwo')\n",
    "functions": "def outer(n):\n    return inner(n) + 1\n\n\ndef inner(n):\n    return n['key']\n\n\nouter({})\n",
    "a method": "class A:\n    def f(self):\n        raise KeyError('k')\n\nA().f()\n",
    "a lambda and a comprehension": "f = lambda x: 1 / x\n[f(x) for x in (1, 0)]\n",
    "a generator": "def g():\n    yield 1\n    raise ValueError('spent')\n\nlist(g())\n",
    "a call over several lines": "def f(*a):\n    raise ValueError(a)\n\nf(\n    1,\n    2,\n)\n",
    "a cause": "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError('bad') from e\n",
    "a context": "try:\n    {}['a']\nexcept KeyError:\n    int('x')\n",
    "no context": "try:\n    {}['a']\nexcept KeyError:\n    raise ValueError('y') from None\n",
    "a chain of three": (
        "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        raise KeyError('k') from e\n"
        "try:\n    f()\nexcept KeyError:\n    raise RuntimeError('last')\n"
    ),
    "a note": "e = ValueError('x')\ne.add_note('look here')\ne.add_note('and here')\nraise e\n",
    "a class of one's own": "class Empty(Exception):\n    pass\n\nraise Empty('nothing', 'left')\n",
    "a bare raise": "try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise\n",
    "an assertion": "x = 3\nassert x > 5, f'{x} is small'\n",
    "a few levels of recursion": "def f(n):\n    if n == 0:\n        raise ValueError('end')\n    f(n - 1)\n\nf(10)\n",
    "two levels in turn": "def a(n):\n    return b(n)\ndef b(n):\n    return a(n - 1) if n else 1 / 0\na(4)\n",
    "an indented line": "for i in range(2):\n    if i:\n        [][i]\n",
    "text that looks like line ends": "x = '''a\\x0cb\u2028c\x0c'''\ny = 1\n1 / 0\n",
    "carriage returns": "x = 1\r\ny = 2\r\n1 / 0\r\n",
    "characters beyond ASCII": "größe = '𝄞'\nraise ValueError(größe)\n",
    "a missing attribute": "(5).no_such_thing\n",
    "a coroutine": "async def f():\n    return await g()\nasync def g():\n    raise OSError('x')\nawait f()\n",
}


def cpython_says(source: str) -> str:
    """The traceback of plain CPython from the script's own first frame on, without the marks under its lines."""
    text = source.replace("\r\n", "\n")
    code = compile(text, "<script>", "exec", 1 << 13)  # top-level await
    namespace = {"__name__": "__main__"}
    try:
        result = eval(code, namespace)
        if asyncio.iscoroutine(result):
            with contextlib.suppress(StopIteration):
                result.send(None)
    except Exception as error:
        told = traceback.TracebackException.from_exception(error)
        link: traceback.TracebackException | None = told
        while link is not None:
            # What lies outside the script is ours; the lines of the script, traceback cannot find by itself.
            own = [
                traceback.FrameSummary(f.filename, f.lineno or 0, f.name, line=text.split("\n")[(f.lineno or 0) - 1])
                for f in link.stack
                if f.filename == "<script>"
            ]
            link.stack = traceback.StackSummary.from_list(own)
            link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
        return "".join(told.format())
    raise AssertionError("the program does not fail")


@pytest.mark.parametrize("source", FAILING.values(), ids=FAILING.keys())
def test_a_traceback_has_the_shape_of_cpythons(gate: Gate, source: str) -> None:
    assert failure(gate, source).traceback == cpython_says(source)


def test_equal_frames_in_a_row_are_counted_as_cpython_counts_them(gate: Gate) -> None:
    lines = failure(gate, "def f():\n    f()\n\nf()\n").traceback.splitlines()
    assert lines[:9] == [
        "Traceback (most recent call last):",
        '  File "<script>", line 4, in <module>',
        "    f()",
        *['  File "<script>", line 2, in f', "    f()"] * 3,
    ]
    assert lines[9].startswith("  [Previous line repeated ")
    assert lines[10:] == ["RecursionError: maximum recursion depth exceeded"]


def test_private_names_are_shown_as_they_are_written(gate: Gate) -> None:
    error = failure(gate, "class A:\n    def _hidden(self):\n        return self._missing\nA()._hidden()\n")
    assert error.message == "'A' object has no attribute '_missing'"
    assert error.frames[-1].function == "_hidden"
    assert "\ufdd0" not in error.traceback + error.for_model() + str(error)


def test_nothing_of_the_library_or_the_runtime_is_in_a_traceback(gate: Gate) -> None:
    error = failure(gate, "import json\njson.loads('{')\n")
    assert error.type == "JSONDecodeError"
    assert [(frame.function, frame.line) for frame in error.frames] == [("<module>", 2)]
    assert "headgate" not in error.traceback
    assert ".py" not in error.traceback


# -- what a script may raise ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "type_name"),
    [
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("raise GeneratorExit", "GeneratorExit"),
        ("raise BaseException('x')", "BaseException"),
        ("import asyncio\nraise asyncio.CancelledError", "CancelledError"),
        ("raise StopIteration(1)", "StopIteration"),
        ("raise StopAsyncIteration", "StopAsyncIteration"),
        ("raise ExceptionGroup('g', [ValueError(1)])", "ExceptionGroup"),
        ("raise BaseExceptionGroup('g', [KeyboardInterrupt()])", "BaseExceptionGroup"),
        ("raise ToolError('x')", "ToolError"),
        ("raise TypeError from KeyboardInterrupt", "TypeError"),
        ("raise 5", "TypeError"),
        ("raise", "RuntimeError"),
        ("class E(Exception):\n    def __str__(self): raise ValueError\nraise E", "E"),
        ("class E(Exception):\n    def __init__(self): raise KeyError('init')\nraise E", "KeyError"),
        ("class E(Exception):\n    def __str__(self): return 5\nraise E", "E"),
        ("e = ValueError()\ne.__cause__ = e\nraise e", "ValueError"),
        ("import asyncio\nawait asyncio.Event().wait()", "Deadlock"),
        ("async def f(): await f()\nawait f()", "RecursionError"),
    ],
)
def test_nothing_but_run_errors_comes_out_of_a_script(gate: Gate, source: str, type_name: str) -> None:
    with pytest.raises(RunError) as caught:
        gate.run(source)
    assert caught.value.type == type_name


@pytest.mark.parametrize("ending", ["raise SystemExit", "raise SystemExit(0)", "import sys; sys.exit()", "exit()"])
def test_leaving_with_success_is_an_end_like_any_other(gate: Gate, ending: str) -> None:
    result = gate.run(f"print('before')\n{ending}\nprint('after')")
    assert (result.stdout, result.value) == ("before\n", None)


@pytest.mark.parametrize(
    ("ending", "message"),
    [
        ("raise SystemExit(3)", "3"),
        ("import sys\nsys.exit('no orders')", "no orders"),
        ("quit(1)", "1"),
        ("raise SystemExit([])", "[]"),
    ],
)
def test_leaving_with_a_failure_is_one(gate: Gate, ending: str, message: str) -> None:
    error = failure(gate, ending)
    assert (error.kind, error.type, error.message) == ("exception", "SystemExit", message)


def test_an_exit_may_be_caught(gate: Gate) -> None:
    assert gate.run("try:\n    exit(3)\nexcept SystemExit as e:\n    code = e.code\ncode").value == 3


# -- what an error carries -----------------------------------------------------------------------------------------------


def test_an_error_keeps_what_was_printed_and_called_before(gate: Gate) -> None:
    error = failure(gate, "import sys\nprint('out')\nprint('err', file=sys.stderr)\nbuy('pen')\nbuy('gold')")
    assert (error.stdout, error.stderr) == ("out\n", "err\n")
    assert [(call.tool, call.args, call.value, type(call.error)) for call in error.calls] == [
        ("buy", ("pen",), "pen", type(None)),
        ("buy", ("gold",), None, PermissionError),
    ]
    assert error.usage.tool_calls == 2
    assert error.walls[0] == "guard"


def test_an_error_is_one_of_headgates_and_says_where(gate: Gate) -> None:
    error = failure(gate, "x = 1\n{}['a']")
    assert isinstance(error, HeadgateError)
    assert str(error) == "line 2: KeyError: 'a'"
    assert (error.kind, error.limit, error.type, error.message) == ("exception", "", "KeyError", "'a'")
    assert [(frame.function, frame.line) for frame in error.frames] == [("<module>", 2)]


def test_the_chain_of_exceptions_is_there(gate: Gate) -> None:
    error = failure(gate, FAILING["a chain of three"])
    assert [(each.type, each.relation) for each in error.errors] == [
        ("RuntimeError", ""),
        ("KeyError", "context"),
        ("ZeroDivisionError", "cause"),
    ]


# -- what a model is told ------------------------------------------------------------------------------------------------


def test_a_model_is_told_the_problem_the_place_and_the_line(gate: Gate) -> None:
    told = failure(gate, "def total(rows):\n    return sum(r['price'] for r in rows)\n\ntotal([{}])").for_model()
    assert "KeyError: 'price'" in told
    assert "line 2" in told
    assert "return sum(r['price'] for r in rows)" in told
    assert "total([{}])" in told


def test_a_model_is_told_which_calls_were_made(gate: Gate) -> None:
    told = failure(gate, "buy('pen')\nbuy('ink')\n1 / 0").for_model()
    assert "buy x2" in told
    assert "not undone" in told


def test_a_model_is_told_what_was_printed(gate: Gate) -> None:
    told = failure(gate, "print('three rows')\n1 / 0").for_model()
    assert "three rows" in told


def test_a_model_is_told_what_lies_behind(gate: Gate) -> None:
    told = failure(gate, FAILING["a cause"]).for_model()
    assert "ValueError: bad" in told
    assert "ZeroDivisionError: division by zero" in told


def test_a_model_is_told_the_way_out_of_a_limit() -> None:
    with Gate(limits=Limits(output_bytes=100), idle=0) as gate:
        told = failure(gate, "while True: print('row')").for_model()
    assert "100 bytes" in told
    assert "Instead:" in told


def test_a_model_is_told_of_a_crash(gate: Gate) -> None:
    told = failure(gate, CRASH).for_model()
    assert "died" in told
    assert "SIGSEGV" in told


@pytest.mark.parametrize("limit", [1, 10, 100, 1_000])
def test_what_a_model_is_told_has_a_length(gate: Gate, limit: int) -> None:
    error = failure(gate, "print('x' * 5000)\nraise ValueError('y' * 5000)")
    assert len(error.for_model(limit)) <= limit
    assert len(error.for_model()) <= 1_500


# -- crashes -------------------------------------------------------------------------------------------------------------

CRASH = "it = iter([1])\nfor _ in range(1_500_000):\n    it = map(abs, it)\nprint('deep')\nnext(it)"
"""Overflows the C stack: no verifier can prevent it, so it must be an ordinary result."""


def test_a_crash_of_the_interpreter_is_an_ordinary_error(gate: Gate) -> None:
    error = failure(gate, CRASH)
    assert error.kind == "crash"
    assert error.stdout == "deep\n"
    assert "SIGSEGV" in error.message
    assert error.usage.peak_bytes > 0
    assert gate.run("'next'").value == "next"
