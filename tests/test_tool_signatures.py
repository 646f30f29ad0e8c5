"""Tools as a script sees them: parameters of every kind, what a bad call says, and what can be a tool at all.

What a call means, and what a bad one says, is asked of plain CPython with the very same functions.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator

import pytest

from headgate import Gate, RunError, Tool, ToolDefinitionError, tool

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
