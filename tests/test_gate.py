"""The public API with real workers: what a run answers with, inputs, checking, and sessions."""

from __future__ import annotations

import asyncio
import dataclasses
import enum
import math
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

import pytest

from headgate import CannotCross, Gate, Limits, Opaque, Rejected, RunError, RunResult, Verdict, tool


@tool(read_only=True)
def price(item: str, currency: str = "EUR") -> Decimal:
    """The price of an item."""
    return Decimal("2.50") if currency == "EUR" else Decimal("2.75")


@tool
async def stock(item: str) -> int:
    """How many of an item there are."""
    await asyncio.sleep(0)
    return len(item)


@pytest.fixture(scope="module")
def gate() -> Iterator[Gate]:
    with Gate([price, stock]) as gate:
        yield gate


# -- results -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2", 3),
        ("x = 5", None),
        ("", None),
        ("# nothing\n", None),
        ("'a'\nx = 1", None),
        ("def f(): return 1\nf()", 1),
        ("if True:\n    7", None),
        ("x = [1]\nx.append(2)\nx", [1, 2]),
        ("{'a': (1, 2.5), 'b': {3}}", {"a": (1, 2.5), "b": {3}}),
        ("b'\\x00\\xff'", b"\x00\xff"),
        ("2 ** 100", 2**100),
        ("float('inf')", math.inf),
        ("None", None),
        ("1,", (1,)),
        ("import asyncio\nawait asyncio.sleep(0, 'awaited')", "awaited"),
        ("from decimal import Decimal\nDecimal('1.10')", Decimal("1.10")),
        ("from datetime import date\ndate(2024, 2, 29)", date(2024, 2, 29)),
        ("'naïve ☃ 𝄞'", "naïve ☃ 𝄞"),
    ],
)
def test_the_value_is_that_of_the_last_expression(gate: Gate, source: str, value: object) -> None:
    result = gate.run(source)
    assert result.value == value
    assert type(result.value) is type(value)


def test_what_cannot_leave_is_opaque(gate: Gate) -> None:
    value = gate.run("def area(r): return r\narea").value
    assert isinstance(value, Opaque)
    assert value.type_name == "function"
    assert "area" in value.text


def test_stdout_and_stderr_are_apart(gate: Gate) -> None:
    result = gate.run("import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c', end='')")
    assert (result.stdout, result.stderr) == ("a\nc", "b\n")


def test_a_result_lists_the_calls_in_order(gate: Gate) -> None:
    result = gate.run("price('pen')\nawait stock('pencil')\nprice('pen', currency='USD')")
    assert [(call.tool, call.args, call.kwargs, call.value) for call in result.calls] == [
        ("price", ("pen",), {}, Decimal("2.50")),
        ("stock", ("pencil",), {}, 6),
        ("price", ("pen", "USD"), {}, Decimal("2.75")),
    ]
    assert all(call.seconds >= 0 and call.error is None and call.complete for call in result.calls)


def test_a_result_says_what_was_used(gate: Gate) -> None:
    usage = gate.run("price('pen')\nprint('é')\nsum(range(200_000))").usage
    assert 0 < usage.cpu_seconds < 10
    assert usage.cpu_seconds / 100 < usage.wall_seconds
    assert usage.peak_bytes > 1 << 20
    assert (usage.tool_calls, usage.output_bytes) == (1, 3)


def test_a_result_names_the_walls_that_stood(gate: Gate) -> None:
    walls = gate.run("1").walls
    assert walls[:2] == ("guard", "process")
    assert {"descriptors", "environment", "memory"} <= set(walls)


def test_a_result_carries_the_verdict(gate: Gate) -> None:
    result = gate.run("1")
    assert isinstance(result.verdict, Verdict)
    assert result.verdict.ok
    assert gate.run("1", check=False).verdict is None


def test_a_script_is_text_or_utf_8(gate: Gate) -> None:
    assert gate.run("'é'".encode()).value == "é"
    assert gate.run(b"\xef\xbb\xbf'bom'").value == "bom"
    assert gate.run("'a'\r\n'b'\r\n").value == "b"


def test_every_run_starts_from_nothing(gate: Gate) -> None:
    gate.run("left_over = 1")
    for check in (True, False):
        with pytest.raises(Rejected, match="`left_over` is not defined"):
            gate.run("left_over", check=check)


def test_randomness_differs_from_run_to_run(gate: Gate) -> None:
    source = "import random, uuid, secrets\n(random.random(), uuid.uuid4(), secrets.token_hex(8))"
    values = [gate.run(source).value for _ in range(5)]
    assert len({repr(value) for value in values}) == 5


# -- inputs --------------------------------------------------------------------------------------------------------------


class Size(enum.Enum):
    SMALL = "s"
    LARGE = "l"


class Point(NamedTuple):
    x: int
    y: int


@dataclasses.dataclass
class Order:
    number: int
    size: Size
    tags: list[str]


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        -(2**70),
        1.5,
        "text",
        b"bytes",
        [1, [2, [3]]],
        (1, (2,)),
        {1, 2},
        frozenset("ab"),
        {"k": 1, 2: (3,)},
        Decimal("1.50"),
        datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
        UUID(int=5),
        Size.LARGE,
        Point(1, 2),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_input_comes_back_as_it_went_in(gate: Gate, value: object) -> None:
    result = gate.run("given", {"given": value}).value
    assert result == value or (isinstance(value, enum.Enum) and result.value == value.value)  # type: ignore[attr-defined]


def test_records_have_their_attributes_inside(gate: Gate) -> None:
    order = Order(7, Size.SMALL, ["new"])
    assert gate.run("(order.number, order.size.name, order.tags)", {"order": order}).value == (7, "SMALL", ["new"])


def test_an_input_may_change_inside_and_stays_as_it_was_outside(gate: Gate) -> None:
    numbers = [1]
    assert gate.run("numbers.append(2)\nnumbers", {"numbers": numbers}).value == [1, 2]
    assert numbers == [1]


def test_an_input_may_have_the_name_of_a_tool_or_a_builtin(gate: Gate) -> None:
    assert gate.run("(price, len)", {"price": 3, "len": 4}).value == (3, 4)


def test_the_checker_knows_the_inputs(gate: Gate) -> None:
    assert gate.check("total + 1", ["total"]).ok
    assert gate.check("total + 1", {"total": 5}).ok
    assert not gate.check("total + 1").ok


# -- checking ------------------------------------------------------------------------------------------------------------


def test_a_script_that_leaves_the_language_is_rejected_before_it_runs(gate: Gate) -> None:
    with pytest.raises(Rejected) as caught:
        gate.run("price('pen')\nimport socket\nopen('/etc/passwd')")
    verdict = caught.value.verdict
    assert [(each.code, each.span.start.line) for each in verdict.diagnostics] == [("HG103", 2), ("HG102", 3)]
    assert "socket" in str(caught.value)
    assert "line 2" in str(caught.value)
    assert "socket" in caught.value.for_model()


def test_without_the_check_the_guard_still_refuses(gate: Gate) -> None:
    with pytest.raises(Rejected) as caught:
        gate.run("price('pen')\nimport socket\nopen('/etc/passwd')", check=False)
    assert [(each.code, each.span.start.line) for each in caught.value.verdict.diagnostics] == [
        ("HG103", 2),
        ("HG102", 3),
    ]


def test_checking_runs_nothing(gate: Gate) -> None:
    with Gate() as fresh:
        assert fresh.check("1 + 2").ok
        assert not fresh.check("import socket").ok
        assert fresh._pool._thread is None


def test_a_gate_that_never_fails_runs_what_the_guard_admits() -> None:
    source = "if False:\n    undefined_name\n'ran'"
    with Gate(fail_on="never") as lenient:
        assert lenient.run(source).value == "ran"
        with pytest.raises(Rejected):
            lenient.run("import socket")


def test_what_passes_is_what_runs(gate: Gate) -> None:
    good, bad = gate.check("1"), gate.check("import socket")
    assert gate.passes(good)
    assert not gate.passes(bad)
    with Gate(fail_on="never") as lenient:
        assert lenient.passes(bad)


def test_a_gate_says_what_it_has() -> None:
    limits = Limits(tool_calls=3)
    with Gate([price, stock], limits=limits) as gate:
        assert gate.tool_names == ("price", "stock")
        assert gate.limits is limits


# -- sessions ------------------------------------------------------------------------------------------------------------


def test_a_session_keeps_its_variables(gate: Gate) -> None:
    with gate.session() as session:
        session.run("import math\ntotal = 1\ndef double(): return total * 2")
        session.run("total += 4")
        assert session.run("(double(), math.floor(2.5))").value == (10, 2)


def test_a_run_of_a_session_has_its_own_output_calls_and_inputs(gate: Gate) -> None:
    with gate.session() as session:
        first = session.run("print('one')\nprice('pen')\nfactor", {"factor": 2})
        second = session.run("print('two')\nfactor + more", {"more": 5})
    assert (first.stdout, len(first.calls), first.value) == ("one\n", 1, 2)
    assert (second.stdout, second.calls, second.value) == ("two\n", (), 7)


def test_a_session_survives_exceptions_and_keeps_what_was_done_before(gate: Gate) -> None:
    with gate.session() as session:
        with pytest.raises(RunError) as caught:
            session.run("done = 1\nnever = 1 / 0")
        assert caught.value.type == "ZeroDivisionError"
        assert session.run("done").value == 1
        with pytest.raises(Rejected, match="`never` is not defined"):
            session.run("never")


def test_a_session_survives_a_rejection(gate: Gate) -> None:
    with gate.session() as session:
        session.run("x = 1")
        for check in (True, False):
            with pytest.raises(Rejected):
                session.run("import socket", check=check)
        assert session.run("x").value == 1


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("while True: print('x')", "limit"),
        ("def f(): f()\nf()", "limit"),
        ("it = iter([1])\nfor _ in range(1_500_000): it = map(abs, it)\nnext(it)", "crash"),
    ],
    ids=["output", "recursion", "crash"],
)
def test_a_session_ends_with_a_limit_or_a_crash(gate: Gate, source: str, kind: str) -> None:
    with gate.session() as session:
        session.run("x = 1")
        with pytest.raises(RunError) as caught:
            session.run(source)
        assert caught.value.kind == kind
        with pytest.raises(RuntimeError, match="session is over"):
            session.run("x")
    assert gate.run("'next'").value == "next"


def test_a_closed_session_runs_nothing(gate: Gate) -> None:
    session = gate.session()
    session.run("1")
    session.close()
    session.close()
    with pytest.raises(RuntimeError, match="session is over"):
        session.run("1")


def test_sessions_know_nothing_of_each_other(gate: Gate) -> None:
    with gate.session() as one, gate.session() as other:
        one.run("mine = 1")
        for check in (True, False):
            with pytest.raises(Rejected, match="`mine` is not defined"):
                other.run("mine", check=check)
        assert one.run("mine").value == 1


def test_a_session_is_blocking_and_async_by_turns(gate: Gate) -> None:
    async def main() -> tuple[RunResult, RunResult]:
        with gate.session() as session:
            session.run("x = price('pen')")
            second = await session.arun("y = await stock('ink')\nx * y")
            return second, session.run("(x, y)")

    second, third = asyncio.run(main())
    assert second.value == Decimal("7.50")
    assert third.value == (Decimal("2.50"), 3)


def test_an_input_that_cannot_cross_leaves_the_session_usable(gate: Gate) -> None:
    with gate.session() as session:
        with pytest.raises(CannotCross, match="inputs"):
            session.run("1", {"gate": gate})
        assert session.run("1").value == 1


def test_asyncio_state_does_not_leak_from_run_to_run_of_a_session(gate: Gate) -> None:
    with gate.session() as session:
        session.run("import asyncio\nlong = asyncio.create_task(asyncio.sleep(50))\nawait asyncio.sleep(0)")
        assert session.run("long.cancelled()").value is True
        assert session.run("await asyncio.sleep(0, 1)").value == 1
