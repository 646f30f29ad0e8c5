"""Every limit ends a run with an error of its own, and nothing in a script can catch it or outlive it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from headgate.runtime import limits

from headgate import Gate, Limits, RunError, tool

MIB = 1 << 20


@tool
def echo(value: object) -> object:
    """What it was given."""
    return value


@pytest.fixture(scope="module")
def gate() -> Iterator[Gate]:
    limits = Limits(cpu_seconds=0.4, wall_seconds=20, memory_bytes=64 * MIB, output_bytes=10_000, value_bytes=100_000)
    with Gate([echo], limits=limits) as gate:
        yield gate


@pytest.fixture(scope="module")
def hurried() -> Iterator[Gate]:
    with Gate([echo], limits=Limits(wall_seconds=0.7)) as gate:
        yield gate


def limit_of(gate: Gate, source: str) -> str:
    """The limit that ends ``source``."""
    with pytest.raises(RunError) as caught:
        gate.run(source, check=False)
    assert caught.value.kind == "limit", caught.value
    return caught.value.limit


def swallowing(body: str) -> str:
    """``body``, for ever, with every exception caught."""
    indented = "\n".join(f"            {line}" for line in body.split("\n"))
    return f"while True:\n    try:\n        while True:\n{indented}\n    except BaseException:\n        pass"


# -- processor time ------------------------------------------------------------------------------------------------------

BUSY = {
    "a loop": "while True: pass",
    "a loop that catches everything": swallowing("pass"),
    "a finally that goes on": "try:\n    while True: pass\nfinally:\n    while True: pass",
    "a context manager that swallows": (
        "class Swallow:\n    def __enter__(self): return self\n    def __exit__(self, *a): return True\n"
        "while True:\n    with Swallow():\n        while True: pass"
    ),
    "a generator that ignores its end": (
        "def g():\n    try:\n        yield\n    finally:\n        while True: pass\nit = g()\nnext(it)\nit.close()"
    ),
    "a loop in C": "sum(range(10**12))",
    "an endless iterator": "import itertools\nlist(itertools.filterfalse(lambda x: True, itertools.count()))",
    "a regular expression": "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
    "a power": "10 ** 10 ** 8",
    "a large product": "x = 3 ** 200_000\nfor _ in range(100): x = x * x\n",
    "a repr": "class A:\n    def __repr__(self):\n        while True: pass\nA()",
    "a comparison in a sort": "class A:\n    def __lt__(self, other):\n        while True: pass\nsorted([A(), A()])",
    "an async loop": "import asyncio\nwhile True: await asyncio.sleep(0)",
    "tasks that never end": (
        "import asyncio\nasync def spin():\n    while True:\n        try:\n            await asyncio.sleep(0)\n"
        "        except BaseException:\n            pass\nt = asyncio.create_task(spin())\nawait asyncio.sleep(0)"
    ),
}


@pytest.mark.parametrize("source", BUSY.values(), ids=BUSY.keys())
def test_processor_time_ends(gate: Gate, source: str) -> None:
    assert limit_of(gate, source) == "cpu_seconds"
    assert gate.run("'next'").value == "next"


def test_what_was_printed_before_the_time_was_up_is_kept(gate: Gate) -> None:
    with pytest.raises(RunError) as caught:
        gate.run("print('one')\nprint('two')\nwhile True: pass")
    assert caught.value.stdout == "one\ntwo\n"
    assert caught.value.usage.cpu_seconds > 0.3


def test_the_time_is_that_of_one_run(gate: Gate) -> None:
    with gate.session() as session:
        for _ in range(3):
            session.run("import time\nstart = time.process_time_ns()\nsum(range(4_000_000))")
        assert session.run("'still there'").value == "still there"


# -- wall-clock time -----------------------------------------------------------------------------------------------------

IDLE = {
    "a sleep": "import time\ntime.sleep(3600)",
    "an async sleep": "import asyncio\nawait asyncio.sleep(3600)",
    "a sleep without end": "import asyncio\nawait asyncio.sleep(float('inf'))",
    "a sleep of ages": "import time\ntime.sleep(9_000_000_000)",
    "many sleeps": "import time\nwhile True: time.sleep(0.01)",
    "a sleep that catches everything": swallowing("import time; time.sleep(1)"),
    "a task that will not be cancelled": swallowing("import asyncio; await asyncio.sleep(1)"),
}


@pytest.mark.parametrize("source", IDLE.values(), ids=IDLE.keys())
def test_wall_clock_time_ends(hurried: Gate, source: str) -> None:
    assert limit_of(hurried, source) == "wall_seconds"


def test_time_spent_in_tools_counts() -> None:
    import time

    def slow() -> None:
        time.sleep(0.05)

    with Gate([slow], limits=Limits(wall_seconds=0.5), idle=0) as gate:
        assert limit_of(gate, "while True: slow()") == "wall_seconds"


# -- memory --------------------------------------------------------------------------------------------------------------

GREEDY = {
    "a string": "'x' * 10**10",
    "a list": "[0] * 10**9",
    "many strings": "x = []\nwhile True: x.append('x' * 10**6)",
    "a growing string": "x = 'x'\nwhile True: x += x",
    "a shift": "1 << 10**12",
    "bytes": "bytearray(10**10)",
    "a format": "'{:>999999999}'.format(1)",
    "a percent format": "'%999999999d' % 1",
    "an f-string": "f'{1:>999999999}'",
    "a padding": "'x'.rjust(10**9)",
    "a replacement": "('x' * 10**5).replace('x', 'y' * 10**5)",
    "a product": "import itertools\nlist(itertools.repeat(0, 10**9))",
}


@pytest.mark.parametrize("source", GREEDY.values(), ids=GREEDY.keys())
def test_memory_ends(gate: Gate, source: str) -> None:
    with pytest.raises(RunError) as caught:
        gate.run(source)
    assert caught.value.kind == "limit", caught.value
    # A greedy script may run out of time first where pages are slow to come.
    assert caught.value.limit in ("memory", "cpu_seconds")
    assert gate.run("1").value == 1


def test_a_request_that_can_never_be_met_is_a_matter_of_memory(gate: Gate) -> None:
    assert limit_of(gate, "[0] * 10**9") == "memory"
    assert limit_of(gate, "'x' * 10**10") == "memory"


def test_a_script_may_take_what_it_was_given_and_not_much_more(gate: Gate) -> None:
    assert gate.run("len(bytearray(32 * 1024 * 1024))").value == 32 * MIB
    assert limit_of(gate, "len(bytearray(100 * 1024 * 1024))") == "memory"


@pytest.mark.parametrize("source", ["len(text)", "len(dump())", "len(await adump())", "x = 'x' * 13_000_000\nx"])
def test_values_count_as_memory_on_their_way_in_and_out(source: str) -> None:
    def dump() -> str:
        return "x" * 40_000_000

    async def adump() -> str:
        return dump()

    narrow = Limits(memory_bytes=16 * MIB, value_bytes=64 * MIB)
    with Gate([dump, adump], limits=narrow, idle=0) as gate, pytest.raises(RunError) as caught:
        gate.run(source, {"text": dump()} if "text" in source else {})
    # Memory may run out inside the codec's C code, which then dies of it: contained, and one result like any other.
    assert caught.value.kind in ("limit", "crash"), caught.value
    assert caught.value.limit in ("memory", "value", "")


def test_a_result_that_there_is_no_memory_to_send_is_a_limit() -> None:
    with Gate(limits=Limits(memory_bytes=16 * MIB, value_bytes=64 * MIB), idle=0) as gate:
        assert limit_of(gate, "x = 'x' * 10_000_000\nx") in ("memory", "value")


def test_a_script_may_do_without_what_it_cannot_have(gate: Gate) -> None:
    source = "try:\n    x = [0] * 10**9\nexcept MemoryError:\n    x = 'smaller'\nx"
    assert gate.run(source).value == "smaller"


# -- output --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "print('x' * 20_000)",
        "while True: print('x')",
        swallowing("print('x')"),
        "import sys\nwhile True: sys.stderr.write('x')",
        "while True: print('☃', end='')",
    ],
)
def test_output_ends(gate: Gate, source: str) -> None:
    assert limit_of(gate, source) == "output"


@pytest.mark.parametrize("text", ["x", "☃", "𝄞\\n"])
def test_as_much_is_kept_as_was_allowed(gate: Gate, text: str) -> None:
    with pytest.raises(RunError) as caught:
        gate.run(f"while True: print('{text}', end='')")
    assert 10_000 - 4 <= len(caught.value.stdout.encode()) <= 10_000


def test_output_up_to_the_limit_is_fine(gate: Gate) -> None:
    assert len(gate.run("print('x' * 9_999)").stdout) == 10_000


# -- values --------------------------------------------------------------------------------------------------------------


def test_a_result_that_is_too_large_ends(gate: Gate) -> None:
    with pytest.raises(RunError) as caught:
        gate.run("{'rows': ['x' * 60_000, 'x' * 60_000]}")
    assert (caught.value.kind, caught.value.limit) == ("limit", "value")
    assert "value" in caught.value.message


def test_an_argument_that_is_too_large_is_an_error_that_names_the_tool(gate: Gate) -> None:
    source = "try:\n    echo('x' * 200_000)\nexcept TypeError as error:\n    seen = str(error)\nseen"
    assert "echo(...)" in str(gate.run(source).value)


def test_a_result_of_a_tool_that_is_too_large_is_an_error_that_names_the_tool() -> None:
    def dump() -> str:
        return "x" * 200_000

    with Gate([dump], limits=Limits(value_bytes=100_000), idle=0) as gate:
        source = "try:\n    dump()\nexcept Exception as error:\n    seen = str(error)\nseen"
        assert "dump(...)" in str(gate.run(source).value)


# -- recursion -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "def f(): return f()\nf()",
        "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
        "x = []\nfor _ in range(100_000): x = [x]\nrepr(x)",
        "import sys\nsys.setrecursionlimit(10**6)\ndef f(): return f()\nf()",
        "class A:\n    def __getattr__(self, name): return getattr(self, name + 'x')\nA().y",
    ],
)
def test_recursion_ends(gate: Gate, source: str) -> None:
    assert limit_of(gate, source) == "recursion"


def test_recursion_may_be_caught_and_the_script_go_on(gate: Gate) -> None:
    source = "def f(): f()\ntry:\n    f()\nexcept RecursionError:\n    seen = 'too deep'\nseen"
    assert gate.run(source).value == "too deep"


def test_recursion_that_ends_is_fine(gate: Gate) -> None:
    assert gate.run("def depth(n): return 0 if n == 0 else 1 + depth(n - 1)\ndepth(4_000)").value == 4_000


# -- the limits themselves -----------------------------------------------------------------------------------------------

NAMES = ["cpu_seconds", "wall_seconds", "memory_bytes", "output_bytes", "tool_calls", "value_bytes", "recursion"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), "5", None, True, 1 + 2j])
def test_a_limit_that_makes_no_sense_names_itself(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"Limits\\({name}="):
        Limits(**{name: value})


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"output_bytes", "tool_calls"}))
def test_a_limit_of_nothing_names_itself(name: str) -> None:
    with pytest.raises(ValueError, match=f"Limits\\({name}=0\\)"):
        Limits(**{name: 0})


@pytest.mark.parametrize("name", NAMES)
def test_a_limit_beyond_every_machine_names_itself(name: str) -> None:
    with pytest.raises(ValueError, match=f"Limits\\({name}=.*no worker can be given more"):
        Limits(**{name: 10**30})


def test_scripts_run_under_the_greatest_limits_there_are() -> None:
    with Gate(limits=Limits(**limits._MOST), idle=0) as gate:
        assert gate.run("sum(range(100))").value == 4950
        source = "def depth(n): return 0 if n == 0 else 1 + depth(n - 1)\ndepth(levels)"
        levels = limits._MOST["recursion"] - 1_000
        assert gate.run(source, {"levels": levels}).value == levels


def test_limits_are_given_by_name() -> None:
    with pytest.raises(ValueError, match="limits="):
        Gate(limits={"cpu_seconds": 5})  # type: ignore[arg-type]


def test_scripts_run_under_the_least_limits_that_make_sense() -> None:
    least = Limits(memory_bytes=8 * MIB, recursion=50, output_bytes=0, tool_calls=0, value_bytes=1_000)
    with Gate(limits=least, idle=0) as gate:
        assert gate.run("sum(range(100))").value == 4950
