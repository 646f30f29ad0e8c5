"""Tools from the inside: how they are called, what a bad call says, and what becomes of what they raise."""

from __future__ import annotations

import asyncio
import functools
import inspect
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from headgate import Gate, Limits, RunError, RunResult, Tool, ToolDefinitionError, tool

HOST_DEFAULT = object()
"""Cannot cross the wall, and need not."""


# -- parameters of every kind. Names that the stand-ins use themselves are among them. -----------------------------------


def plain(a, b=2):
    return a, b


def positional_only(a, b=2, /, c=3):
    return a, b, c


def keyword_only(a, *, b, c=3):
    return a, b, c


def gathering(a, *args, k=1, **kwargs):
    return a, args, k, kwargs


def everything(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


def nothing():
    return ()


def only_rest(*args, **kwargs):
    return args, kwargs


def awkward(self, CALL, LEFT_OUT=0, *, spec=1, answer=2):
    return self, CALL, LEFT_OUT, spec, answer


def CALL(CALL_=1):
    return CALL_


def LEFT_OUT(a, /, **kwargs):
    return a, kwargs


FUNCTIONS = [plain, positional_only, keyword_only, gathering, everything, nothing, only_rest, awkward, CALL, LEFT_OUT]

GOOD = """
plain(1)
plain(1, 3)
plain(b=1, a=2)
plain(*[1, 2])
plain(**{'a': 1})
positional_only(1)
positional_only(1, 5)
positional_only(1, c=5)
positional_only(1, 2, 9)
keyword_only(1, b=2)
keyword_only(a=1, b=2, c=4)
gathering(1)
gathering(1, 2, 3, k=4, z=5)
gathering(a=1, k=2)
gathering(1, **{'self': 1, 'args': 2, 'kwargs': 3, 'CALL': 4})
everything(1, d=4)
everything(1, 9, 8, 7, 6, d=5, e=4, f=3)
everything(1, a=5, b=6, d=7)
nothing()
only_rest()
only_rest(1, 2, a=3)
only_rest(self=1, args=2)
awkward(1, 2)
awkward(self=1, CALL=2, LEFT_OUT=3, spec=4, answer=5)
CALL()
CALL(5)
CALL(CALL_=6)
LEFT_OUT(1)
LEFT_OUT(1, a=2)
LEFT_OUT(1, LEFT_OUT=2)
""".split("\n")[1:-1]

BAD = """
plain()
plain(b=1)
plain(1, 2, 3)
plain(1, a=2)
plain(1, z=2)
plain(1, **{'a': 1})
positional_only()
positional_only(a=1)
positional_only(1, b=2)
positional_only(1, 2, 3, 4)
positional_only(1, 2, 3, c=4)
keyword_only()
keyword_only(1)
keyword_only(1, 2)
keyword_only(1, 2, b=3)
keyword_only(1, b=2, z=3)
gathering()
gathering(k=2)
gathering(1, a=2)
everything()
everything(1)
everything(d=4)
nothing(1)
nothing(a=1)
awkward()
awkward(1)
awkward(1, self=2)
awkward(1, 2, 3, 4)
CALL(1, 2)
CALL(CALL=1)
LEFT_OUT()
LEFT_OUT(a=1)
""".split("\n")[1:-1]


@pytest.fixture(scope="module")
def shapes() -> Iterator[Gate]:
    with Gate(FUNCTIONS) as gate:
        yield gate


def in_python(expression: str) -> object:
    return eval(expression, {each.__name__: each for each in FUNCTIONS})


@pytest.mark.parametrize("expression", GOOD)
def test_a_call_means_what_it_means_in_python(shapes: Gate, expression: str) -> None:
    assert shapes.run(expression).value == in_python(expression)


@pytest.mark.parametrize("expression", BAD)
def test_a_bad_call_is_the_type_error_of_python(shapes: Gate, expression: str) -> None:
    with pytest.raises(TypeError) as expected:
        in_python(expression)
    result = shapes.run(f"try:\n    {expression}\nexcept TypeError as error:\n    caught = str(error)\ncaught")
    assert result.value == str(expected.value)
    assert result.calls == ()


def test_an_uncaught_bad_call_points_at_its_line(shapes: Gate) -> None:
    with pytest.raises(RunError) as caught:
        shapes.run("def f():\n    return plain()\nf()")
    assert (caught.value.type, [frame.line for frame in caught.value.frames]) == ("TypeError", [3, 2])


def with_defaults(a: object = HOST_DEFAULT, /, b: object = HOST_DEFAULT, *, c: object = HOST_DEFAULT) -> list[bool]:
    return [each is HOST_DEFAULT for each in (a, b, c)]


@pytest.mark.parametrize(
    ("call", "defaulted"),
    [
        ("with_defaults()", [True, True, True]),
        ("with_defaults(1)", [False, True, True]),
        ("with_defaults(b=1)", [True, False, True]),
        ("with_defaults(1, c=1)", [False, True, False]),
        ("with_defaults(1, 2, c=3)", [False, False, False]),
    ],
)
def test_what_is_left_out_is_the_hosts_own_default(call: str, defaulted: list[bool]) -> None:
    with Gate([with_defaults], idle=0) as gate:
        assert gate.run(call).value == defaulted


def test_a_tool_knows_its_name_and_its_docstring() -> None:
    @tool
    def documented(x: int) -> int:
        """What it does.

        More of it.
        """
        return x

    with Gate([documented], idle=0) as gate:
        assert gate.run("(documented.__name__, documented.__doc__)").value == (
            "documented",
            "What it does.\n\nMore of it.",
        )


def test_a_tool_is_a_value_like_any_function(shapes: Gate) -> None:
    assert shapes.run("list(map(plain, [1, 2]))").value == [(1, 2), (2, 2)]
    assert shapes.run("from functools import partial\npartial(plain, b=5)(1)").value == (1, 5)
    assert shapes.run("callable(plain)").value is True


# -- what may be a tool --------------------------------------------------------------------------------------------------


class Shop:
    def __init__(self) -> None:
        self.sold: list[str] = []

    def sell(self, item: str) -> int:
        self.sold.append(item)
        return len(self.sold)

    async def order(self, item: str) -> str:
        return item

    def __call__(self, x: int) -> int:
        return x + 1


def test_methods_partials_and_callable_objects_are_tools() -> None:
    shop = Shop()
    tools = [
        shop.sell,
        shop.order,
        Tool(shop, name="increment"),
        Tool(functools.partial(plain, 10), name="ten"),
        Tool(lambda x: -x, name="negate"),
    ]
    with Gate(tools, idle=0) as gate:
        source = "(sell('pen'), await order('ink'), increment(1), ten(b=1), negate(5))"
        assert gate.run(source).value == (1, "ink", 2, (10, 1), -5)
    assert shop.sold == ["pen"]


def test_a_tool_may_shadow_a_builtin() -> None:
    def print(text: str) -> str:
        return f"host: {text}"

    with Gate([print], idle=0) as gate:
        assert gate.run("print('x')").value == "host: x"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Tool(5), "5 is not callable"),  # type: ignore[arg-type]
        (lambda: Tool(plain, name="class"), "tool 'class'"),
        (lambda: Tool(plain, name="two words"), "tool 'two words'"),
        (lambda: Tool(plain, name="__init__"), "tool '__init__'"),
        (lambda: Tool(plain, name="\ufb01le"), "tool '\ufb01le'"),
        (lambda: Tool(plain, name=7), "tool 7"),  # type: ignore[arg-type]
        (lambda: Tool(lambda: 1), "tool '<lambda>'"),
        (lambda: Tool(functools.partial(plain)), "has no name of its own"),
        (lambda: Tool(max), "signature"),
        (lambda: Gate([int]), "is not a tool"),
        (lambda: Gate([3]), "3 is not a tool"),
    ],
)
def test_what_cannot_be_a_tool_is_named(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ToolDefinitionError) as caught:
        make()
    assert message in str(caught.value)


# -- sync and async, blocking and awaited --------------------------------------------------------------------------------


class Crowd:
    """Counts how many of its calls are under way at once."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self.threads: set[int] = set()

    async def slow(self, number: int) -> int:
        self.now += 1
        self.most = max(self.most, self.now)
        self.threads.add(threading.get_ident())
        await asyncio.sleep(0.05)
        self.now -= 1
        return number

    def quick(self, number: int) -> int:
        self.threads.add(threading.get_ident())
        return number


def by_run(gate: Gate, source: str) -> RunResult:
    return gate.run(source)


def by_arun(gate: Gate, source: str) -> RunResult:
    return asyncio.run(gate.arun(source))


BOTH = pytest.mark.parametrize("run", [by_run, by_arun])
Run = Callable[[Gate, str], RunResult]


@BOTH
def test_gathered_calls_overlap(run: Run) -> None:
    crowd = Crowd()
    with Gate([crowd.slow], idle=0) as gate:
        source = "import asyncio\nawait asyncio.gather(*[slow(i) for i in range(10)])"
        assert run(gate, source).value == list(range(10))
    assert crowd.most == 10


@BOTH
def test_awaited_calls_come_one_after_the_other(run: Run) -> None:
    crowd = Crowd()
    with Gate([crowd.slow], idle=0) as gate:
        assert run(gate, "[await slow(i) for i in range(3)]").value == [0, 1, 2]
    assert crowd.most == 1


@BOTH
def test_sync_and_async_tools_mix(run: Run) -> None:
    crowd = Crowd()
    source = """
import asyncio

async def both(i):
    return quick(i) + await slow(i)

await asyncio.gather(*[both(i) for i in range(4)])
"""
    with Gate([crowd.slow, crowd.quick], idle=0) as gate:
        assert run(gate, source).value == [0, 2, 4, 6]
    assert crowd.most == 4


def test_a_sync_tool_of_a_blocking_run_is_called_in_the_callers_thread() -> None:
    crowd = Crowd()
    with Gate([crowd.quick], idle=0) as gate:
        gate.run("quick(1)")
    assert crowd.threads == {threading.get_ident()}


def test_an_async_tool_of_an_awaited_run_is_called_on_the_callers_loop() -> None:
    loops: list[asyncio.AbstractEventLoop] = []

    async def which() -> None:
        loops.append(asyncio.get_running_loop())

    async def main(gate: Gate) -> None:
        await gate.arun("await which()")
        assert loops == [asyncio.get_running_loop()]

    with Gate([which], idle=0) as gate:
        asyncio.run(main(gate))


def test_the_event_loop_goes_on_while_a_sync_tool_works() -> None:
    released = threading.Event()

    def wait() -> bool:
        return released.wait(30)

    async def main(gate: Gate) -> object:
        run = asyncio.create_task(gate.arun("wait()"))
        await asyncio.sleep(0.1)
        released.set()
        return (await run).value

    with Gate([wait], idle=0) as gate:
        assert asyncio.run(main(gate)) is True


@BOTH
def test_a_call_that_the_script_gives_up_is_cancelled_in_the_host(run: Run) -> None:
    fate: list[str] = []

    async def forever() -> None:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            fate.append("cancelled")
            raise

    source = """
import asyncio
try:
    await asyncio.wait_for(forever(), 0.05)
except TimeoutError:
    outcome = "gave up"
await pause()
outcome
"""

    async def pause() -> None:
        await asyncio.sleep(0.05)

    with Gate([forever, pause], idle=0) as gate:
        assert run(gate, source).value == "gave up"
    assert fate == ["cancelled"]


@BOTH
def test_two_calls_that_fail_at_once_stall_nothing(run: Run) -> None:
    async def fail(name: str) -> None:
        raise ValueError(name)

    source = """
import asyncio
caught = []
try:
    await asyncio.gather(fail("a"), fail("b"))
except ValueError as error:
    caught.append(str(error))
results = await asyncio.gather(fail("c"), fail("d"), return_exceptions=True)
caught + [str(each) for each in results]
"""
    with Gate([fail], idle=0) as gate:
        assert run(gate, source).value == ["a", "c", "d"]


# -- what a tool raises --------------------------------------------------------------------------------------------------


class OutOfStock(Exception):
    pass


class Fussy(KeyError):
    """A class of the host's own, though it has a builtin base."""


def fail(how: str) -> None:
    errors: dict[str, BaseException] = {
        "key": KeyError("order 7"),
        "value": ValueError("not a number"),
        "file": FileNotFoundError(2, "No such file or directory", "orders.csv"),
        "time": TimeoutError(),
        "own": OutOfStock("no pens"),
        "fussy": Fussy("x"),
        "stop": StopIteration(5),
        "exit": SystemExit(3),
        "memory": MemoryError("host"),
        "recursion": RecursionError("host"),
        "unicode": UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        "group": ExceptionGroup("several", [ValueError("a"), OutOfStock("b")]),
    }
    raise errors[how]


async def afail(how: str) -> None:
    fail(how)


@pytest.fixture(scope="module")
def failing() -> Iterator[Gate]:
    with Gate([fail, afail]) as gate:
        yield gate


CALLS = pytest.mark.parametrize("call", ["fail", "await afail"])


def caught(gate: Gate, run: Run, call: str, how: str) -> Any:
    """Type and text of the exception that the call raises inside."""
    source = f"""
try:
    {call}({how!r})
except Exception as error:
    seen = (type(error).__name__, str(error), getattr(error, "type", None))
seen
"""
    return run(gate, source).value


@BOTH
@CALLS
@pytest.mark.parametrize(
    ("how", "seen"),
    [
        ("key", ("KeyError", "'order 7'", None)),
        ("value", ("ValueError", "not a number", None)),
        ("time", ("TimeoutError", "", None)),
        ("own", ("ToolError", "no pens", "OutOfStock")),
        ("fussy", ("ToolError", "'x'", "Fussy")),
        ("exit", ("ToolError", "3", "SystemExit")),
        ("memory", ("ToolError", "host", "MemoryError")),
        ("recursion", ("ToolError", "host", "RecursionError")),
        (
            "unicode",
            ("UnicodeDecodeError", "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", None),
        ),
    ],
)
def test_an_exception_arrives_as_the_builtin_of_its_name_or_as_a_tool_error(
    failing: Gate, run: Run, call: str, how: str, seen: object
) -> None:
    assert caught(failing, run, call, how) == seen


@BOTH
@CALLS
def test_a_missing_file_says_which_error_it_was(failing: Gate, run: Run, call: str) -> None:
    kind, text, _ = caught(failing, run, call, "file")
    assert kind == "FileNotFoundError"
    assert "No such file or directory" in text


@BOTH
@CALLS
def test_stop_iteration_does_not_end_a_loop_in_silence(failing: Gate, run: Run, call: str) -> None:
    assert caught(failing, run, call, "stop")[0] == "RuntimeError"


@CALLS
def test_an_uncaught_exception_of_a_tool_is_the_runs(failing: Gate, call: str) -> None:
    with pytest.raises(RunError) as raised:
        failing.run(f"x = 1\n{call}('own')")
    error = raised.value
    assert (error.kind, error.type, error.message) == ("exception", "OutOfStock", "no pens")
    assert [(frame.function, frame.line) for frame in error.frames] == [("<module>", 2)]
    assert isinstance(error.calls[0].error, OutOfStock)


def test_the_hosts_traceback_stays_outside(failing: Gate) -> None:
    with pytest.raises(RunError) as raised:
        failing.run("fail('value')")
    assert __file__ not in raised.value.traceback
    assert "errors[how]" not in raised.value.traceback


@CALLS
def test_tool_errors_are_caught_by_name_and_say_what_they_were(failing: Gate, call: str) -> None:
    source = f"try:\n    {call}('own')\nexcept ToolError as error:\n    seen = error.type\nseen"
    assert failing.run(source).value == "OutOfStock"


def test_a_group_arrives_as_a_group(failing: Gate) -> None:
    source = """
try:
    fail("group")
except ExceptionGroup as group:
    seen = [type(each).__name__ for each in group.exceptions]
seen
"""
    assert failing.run(source).value[0] == "ValueError"


def test_an_interrupt_in_a_tool_interrupts_the_host() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with Gate([interrupt]) as gate:
        for source in ("interrupt()", "try:\n    interrupt()\nexcept BaseException:\n    pass"):
            with pytest.raises(KeyboardInterrupt):
                gate.run(source)
        assert gate.run("1").value == 1


# -- limits on calls -----------------------------------------------------------------------------------------------------


def test_the_calls_of_a_run_are_counted() -> None:
    crowd = Crowd()
    with Gate([crowd.quick], limits=Limits(tool_calls=3), idle=0) as gate:
        assert gate.run("[quick(i) for i in range(3)]").value == [0, 1, 2]
        with pytest.raises(RunError) as caught:
            gate.run("while True:\n    try:\n        quick(1)\n    except BaseException:\n        pass")
        assert (caught.value.kind, caught.value.limit) == ("limit", "tool_calls")
        assert len(caught.value.calls) == 3


def test_a_gate_that_allows_no_calls_allows_none() -> None:
    crowd = Crowd()
    with Gate([crowd.quick], limits=Limits(tool_calls=0), idle=0) as gate:
        assert gate.run("1").value == 1
        with pytest.raises(RunError, match="tool calls"):
            gate.run("quick(1)")
    assert crowd.threads == set()


def test_a_tool_keeps_the_signature_that_its_wrapper_shows() -> None:
    def logged(function: Callable[..., object]) -> Callable[..., object]:
        @functools.wraps(function)
        def wrapper(*args: object, **kwargs: object) -> object:
            return function(*args, **kwargs)

        return wrapper

    wrapped = logged(keyword_only)
    assert str(inspect.signature(wrapped)) == "(a, *, b, c=3)"
    with Gate([wrapped], idle=0) as gate:
        assert gate.run("keyword_only(1, b=2)").value == (1, 2, 3)
