"""The host's state machine, without a process: what it makes of every order of messages, honest or forged.

Whatever a worker sends, nothing but events comes out of ``receive``, and all that is not of the protocol comes out as one
violation. Relies on the wire's own codec to write the messages.
"""

from __future__ import annotations

import asyncio
import enum
from dataclasses import dataclass
from typing import Any

import msgspec
import pydantic
import pytest
from headgate.runtime import values, wire
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import (
    Asked,
    Called,
    Cancelled,
    Ended,
    Event,
    Failed,
    Finished,
    Printed,
    Refused,
    Slept,
    Waiting,
)
from headgate.runtime.language import Departure
from headgate.runtime.limits import Limits
from headgate.runtime.tools import Tool
from hypothesis import given, settings
from hypothesis import strategies as st


def add(a: int, b: int = 0) -> int:
    return a + b


async def fetch(url: str) -> str:
    return url


ADD, FETCH = Tool(add), Tool(fetch)
LIMITS = Limits(tool_calls=5, output_bytes=1_000, value_bytes=10_000)
USAGE = wire.Usage(0.5, 1_000_000)
READY = wire.Ready(["process"])
SEED = b"s" * 32


def started(limits: Limits = LIMITS) -> Conversation:
    """A conversation whose first run has just begun."""
    conversation = Conversation({"add": ADD, "fetch": FETCH}, limits)
    conversation.start("script", {}, SEED)
    return conversation


def running(limits: Limits = LIMITS) -> Conversation:
    """A conversation whose worker has said that it is ready."""
    conversation = started(limits)
    assert conversation.receive(wire.pack(READY)) == []
    return conversation


def say(conversation: Conversation, *messages: wire.Message) -> list[Event]:
    return conversation.receive(b"".join(map(wire.pack, messages)))


def raw(*fields: object) -> bytes:
    """A frame of any content."""
    body = msgspec.msgpack.encode(fields)
    return len(body).to_bytes(wire.HEADER, "big") + body


def call(number: int, *args: object, tool: str = "add", **kwargs: object) -> wire.Call:
    return wire.Call(number, tool, values.encode((args, kwargs)))


def finished(value: object = None) -> wire.Finished:
    return wire.Finished(values.encode(value), USAGE)


def to_worker(data: bytes) -> list[wire.ToWorker]:
    """The messages that a worker would read in what the host says."""
    buffer = wire.FrameBuffer(1 << 24)
    buffer.feed(data)
    return [wire.decode_to_worker(body) for body in buffer.frames()]


def one(data: bytes) -> Any:
    (message,) = to_worker(data)
    return message


def is_violation(events: list[Event]) -> bool:
    return len(events) == 1 and isinstance(events[0], Failed) and events[0].kind == "violation"


# -- honest runs -------------------------------------------------------------------------------------------------------


def test_a_run_starts_with_source_inputs_and_seed() -> None:
    conversation = Conversation({}, LIMITS)
    message = one(conversation.start("x + 1", {"x": [1, "a"]}, SEED))
    assert isinstance(message, wire.Run)
    assert (message.source, message.seed) == ("x + 1", SEED)
    assert values.decode(message.inputs["x"]) == [1, "a"]


def test_the_value_of_a_run_comes_with_its_usage() -> None:
    assert say(running(), finished({"a": (1, 2)})) == [Finished({"a": (1, 2)}, USAGE)]


def test_the_walls_are_those_that_the_worker_named() -> None:
    conversation = started()
    say(conversation, wire.Ready(["guard", "process"]))
    assert conversation.walls == ("guard", "process")


def test_the_walls_stand_for_every_run_of_a_conversation() -> None:
    conversation = running()
    say(conversation, finished())
    conversation.start("2", {}, SEED)
    say(conversation, finished())
    assert conversation.walls == ("process",)


def test_a_conversation_holds_several_runs_and_each_starts_afresh() -> None:
    conversation = running()
    say(conversation, wire.Print("stdout", "one"), call(1, 1))
    conversation.returned(1, 1)
    say(conversation, finished())
    conversation.start("second", {}, SEED)
    assert (conversation.calls, conversation.stdout) == ([], [])
    assert say(conversation, wire.Print("stdout", "two"), finished(2)) == [
        Printed("stdout", "two"),
        Finished(2, USAGE),
    ]
    assert not conversation.over


def test_output_is_kept_by_stream() -> None:
    conversation = running()
    say(conversation, wire.Print("stdout", "a"), wire.Print("stderr", "b"), wire.Print("stdout", "c"))
    assert ("".join(conversation.stdout), "".join(conversation.stderr)) == ("ac", "b")


def test_a_call_names_the_tool_and_its_arguments() -> None:
    assert say(running(), call(1, 2, b=3)) == [Called(1, ADD, (2,), {"b": 3})]


def test_calls_are_answered_in_any_order() -> None:
    conversation = running()
    say(conversation, call(1, 1), call(2, 2), call(3, 3))
    answers = [one(conversation.returned(number, number * 10)) for number in (3, 1, 2)]
    assert [(answer.id, values.decode(answer.value)) for answer in answers] == [(3, 30), (1, 10), (2, 20)]
    assert [record.value for record in conversation.calls] == [10, 20, 30]


def test_an_answer_to_a_call_that_is_not_open_says_nothing() -> None:
    conversation = running()
    say(conversation, call(1, 1))
    conversation.returned(1, 1)
    assert conversation.returned(1, 2) == b""
    assert conversation.raised(7, ValueError()) == b""


def test_an_answer_from_an_earlier_run_says_nothing_in_the_next() -> None:
    conversation = running()
    say(conversation, call(1, 1), finished())
    conversation.start("next", {}, SEED)
    assert conversation.returned(1, 1) == b""


def test_a_cancelled_call_is_announced_once_and_may_still_be_answered() -> None:
    conversation = running()
    say(conversation, call(1, "u", tool="fetch"))
    assert say(conversation, wire.Cancel(1)) == [Cancelled(1)]
    assert say(conversation, wire.Cancel(1)) == []
    assert one(conversation.returned(1, "late")).id == 1


def test_cancelling_what_is_not_under_way_is_nothing() -> None:
    conversation = running()
    say(conversation, call(1, 1))
    conversation.returned(1, 1)
    assert say(conversation, wire.Cancel(1), wire.Cancel(99)) == []


@pytest.mark.parametrize("clock", ["time", "monotonic", "process"])
def test_a_clock_is_asked_for_and_told(clock: str) -> None:
    conversation = running()
    assert say(conversation, wire.Clock(4, clock)) == [Asked(4, clock)]
    assert one(conversation.told(4, 123)) == wire.Told(4, 123)
    assert say(conversation, wire.Clock(5, clock)) == [Asked(5, clock)]


def test_a_sleep_is_told_when_it_is_over() -> None:
    conversation = running()
    assert say(conversation, wire.Sleep(1, 0.25)) == [Slept(1, 0.25)]
    assert one(conversation.told(1)) == wire.Told(1, 0)


def test_a_wait_has_a_deadline_or_none_and_ends_with_a_tick() -> None:
    conversation = running()
    assert say(conversation, wire.Wait(10**18), wire.Wait(None)) == [Waiting(10**18), Waiting(None)]
    assert isinstance(one(conversation.ticked()), wire.Tick)


def test_a_call_may_be_made_while_a_question_is_open() -> None:
    conversation = running()
    say(conversation, wire.Sleep(1, 1.0))
    assert say(conversation, call(2, 1)) == [Called(2, ADD, (1,), {})]


def test_an_exception_ends_the_run_and_not_the_conversation() -> None:
    conversation = running()
    error = wire.Error("KeyError", "'x'", [wire.Frame("<module>", 3)], [], "")
    (event,) = say(conversation, wire.Failed([error], "", USAGE))
    assert event == Failed("exception", "'x'", (error,), "", USAGE)
    assert not conversation.over
    conversation.start("again", {}, SEED)


@pytest.mark.parametrize("limit", ["memory", "output", "value", "recursion", "tool_calls", "cpu_seconds"])
def test_a_limit_that_the_worker_kept_ends_the_conversation(limit: str) -> None:
    conversation = running()
    (event,) = say(conversation, wire.Failed([], limit, USAGE))
    assert isinstance(event, Failed)
    assert (event.kind, event.limit) == ("limit", limit)
    assert conversation.over
    with pytest.raises(RuntimeError, match="over"):
        conversation.start("again", {}, SEED)


def test_a_limit_keeps_its_own_words() -> None:
    error = wire.Error("", "value[3]: a list of 9,000,000 numbers", [], [], "")
    (event,) = say(running(), wire.Failed([error], "value", USAGE))
    assert isinstance(event, Failed)
    assert event.message == "value[3]: a list of 9,000,000 numbers"


def test_a_refusal_carries_every_departure() -> None:
    places = [wire.Place(2, 1, 2, 7, "HG103", "socket", ""), wire.Place(3, 5, 3, 9, "HG102", "eval", "")]
    assert say(running(), wire.Refused(places)) == [
        Refused((Departure(2, 1, 2, 7, "HG103", "socket"), Departure(3, 5, 3, 9, "HG102", "eval")))
    ]


def test_a_second_run_does_not_start_while_one_is_under_way() -> None:
    with pytest.raises(RuntimeError, match="under way"):
        running().start("second", {}, SEED)


def test_an_input_that_cannot_cross_is_named_and_nothing_has_begun() -> None:
    conversation = Conversation({}, LIMITS)
    with pytest.raises(values.CannotCross, match=r"inputs\['lock'\]"):
        conversation.start("lock", {"fine": 1, "lock": asyncio.Lock()}, SEED)
    conversation.start("1", {}, SEED)


# -- limits that the host keeps ----------------------------------------------------------------------------------------


def test_one_call_too_many_ends_the_conversation() -> None:
    conversation = running()
    assert len(say(conversation, *(call(number, 1) for number in range(1, 6)))) == 5
    (event,) = say(conversation, call(6, 1))
    assert isinstance(event, Failed)
    assert (event.kind, event.limit) == ("limit", "tool_calls")
    assert len(conversation.calls) == 5
    assert conversation.over


@pytest.mark.parametrize("text", ["x" * 1_001, "é" * 501, "x" * 999 + "é", "x" * 5_000])
def test_output_ends_at_its_limit_whatever_the_worker_counts(text: str) -> None:
    conversation = running()
    (event,) = say(conversation, wire.Print("stdout", text))
    assert isinstance(event, Failed)
    assert (event.kind, event.limit) == ("limit", "output")
    kept = "".join(conversation.stdout)
    assert text.startswith(kept)
    assert 998 <= len(kept.encode()) <= 1_000


def test_both_streams_share_the_limit_of_output() -> None:
    conversation = running()
    say(conversation, wire.Print("stdout", "x" * 600))
    (event,) = say(conversation, wire.Print("stderr", "x" * 600))
    assert isinstance(event, Failed)
    assert event.limit == "output"


def test_calls_remember_their_values_until_they_are_too_many() -> None:
    conversation = running()
    big = "x" * (LIMITS.value_bytes - 100)
    for number in range(1, 6):
        say(conversation, call(number, big))
    assert [(record.args == (big,), record.complete) for record in conversation.calls] == [(True, True)] * 4 + [
        (False, False)
    ]


def test_results_are_remembered_under_the_same_bound() -> None:
    conversation = running()
    big = "x" * (LIMITS.value_bytes - 100)
    for number in range(1, 6):
        say(conversation, call(number, 1))
        assert values.decode(one(conversation.returned(number, big)).value) == big
    assert [record.value == big for record in conversation.calls] == [True] * 4 + [False]
    assert conversation.calls[4].complete is False


# -- exceptions of tools -----------------------------------------------------------------------------------------------


def raised(error: BaseException, limits: Limits = LIMITS) -> tuple[str, str, object]:
    """What a worker is told of ``error``: the type to raise, the host's type, and the arguments."""
    conversation = running(limits)
    say(conversation, call(1, 1))
    message = one(conversation.raised(1, error))
    assert isinstance(message, wire.Raise)
    assert conversation.calls[0].error is error
    return message.type, message.host_type, values.decode(message.args)


def test_a_builtin_exception_crosses_as_itself() -> None:
    assert raised(KeyError("order 7")) == ("KeyError", "KeyError", ("order 7",))
    assert raised(FileNotFoundError(2, "No such file")) == (
        "FileNotFoundError",
        "FileNotFoundError",
        (2, "No such file"),
    )


class OutOfStock(ValueError):
    pass


def test_an_exception_of_the_hosts_own_crosses_as_a_tool_error() -> None:
    assert raised(OutOfStock("no more pens")) == ("ToolError", "OutOfStock", ("no more pens",))
    assert raised(OutOfStock()) == ("ToolError", "OutOfStock", ("OutOfStock",))


def test_a_class_that_only_has_the_name_of_a_builtin_is_not_one() -> None:
    forged = type("KeyError", (Exception,), {})
    assert raised(forged("x"))[0] == "ToolError"


@pytest.mark.parametrize(
    "error", [SystemExit(3), MemoryError("big"), RecursionError("deep"), asyncio.CancelledError(), GeneratorExit()]
)
def test_what_would_end_the_script_is_a_failure_of_the_tool(error: BaseException) -> None:
    assert raised(error)[:2] == ("ToolError", type(error).__name__)


class Unspeakable(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no words")


def test_an_exception_that_cannot_say_what_it_is_crosses_by_name() -> None:
    assert raised(Unspeakable(1)) == ("ToolError", "Unspeakable", ("Unspeakable",))


def test_arguments_that_cannot_cross_are_told_as_text() -> None:
    kind, _, (text,) = raised(ValueError("lock", asyncio.Lock()))
    assert kind == "ValueError"
    assert text.startswith("('lock', <asyncio.locks.Lock object")


@pytest.mark.parametrize("value_bytes", [200, 10_000])
def test_a_long_message_is_cut_to_what_may_cross(value_bytes: int) -> None:
    _, _, (text,) = raised(ValueError("é" * 100_000), Limits(value_bytes=value_bytes))
    assert "é" * 50 in text
    assert len(text.encode()) < value_bytes


def test_a_value_that_cannot_cross_becomes_an_exception_of_the_call() -> None:
    conversation = running()
    say(conversation, call(1, 1))
    message = one(conversation.returned(1, asyncio.Lock()))
    assert message.type == "ToolError"
    assert "add(...)" in values.decode(message.args)[0]
    assert isinstance(conversation.calls[0].error, values.CannotCross)


# -- records that the host's own classes refuse ------------------------------------------------------------------------


class Order(pydantic.BaseModel):
    number: int


def test_nothing_of_the_hosts_classes_escapes_when_they_refuse_a_value() -> None:
    # Whatever a class of the host does with what a script gives it, `receive` answers with events.
    def place(order: Order) -> int:
        return order.number

    conversation = Conversation({"place": Tool(place)}, LIMITS)
    run = one(conversation.start("place(...)", {"order": Order(number=1)}, SEED))
    say(conversation, READY)
    inside = values.Codec()
    order: Any = inside.decode(run.inputs["order"])
    order.number = "seven"
    (event,) = say(conversation, wire.Call(1, "place", inside.encode(((order,), {}))))
    print(event)
    (event,) = say(conversation, wire.Finished(inside.encode(order), USAGE))
    print(event)
    assert 0


# -- violations --------------------------------------------------------------------------------------------------------


HOSTILE: dict[str, bytes] = {
    "a header of four gigabytes": b"\xff\xff\xff\xff",
    "a header just over what is allowed": (LIMITS.value_bytes + wire.OVERHEAD + 1).to_bytes(4, "big"),
    "an empty frame": b"\0\0\0\0",
    "not msgpack": b"\0\0\0\x01\xc1",
    "trailing bytes in a frame": (lambda body: (len(body) + 1).to_bytes(4, "big") + body + b"\0")(
        msgspec.msgpack.encode(["wait", None])
    ),
    "a message that is cut off": b"\0\0\0\x04" + msgspec.msgpack.encode(["print", "stdout", "hello"])[:4],
    "a number": b"\0\0\0\x01\x05",
    "a map": raw() and b"\0\0\0\x01\x80",
    "an empty array": raw(),
    "an unknown tag": raw("exec", "import os"),
    "a tag that is not text": raw(1, 2),
    "a message of the other direction": wire.pack(wire.Tick()),
    "setup": wire.pack(wire.Setup([], 1.0, 1, 1, 1, 1, False)),
    "too few fields": raw("call", 1),
    "too many fields": raw("cancel", 1, 2),
    "an id that is text": raw("cancel", "1"),
    "an id that is a float": raw("clock", 1.5, "time"),
    "an id that is a bool": raw("clock", True, "time"),
    "an id beyond 64 bits": raw("clock", b"\xff" * 9, "time"),
    "a deadline that is text": raw("wait", "soon"),
    "arguments that are text": raw("call", 1, "add", "(1,)"),
    "invalid UTF-8": b"\0\0\0\x0e\x93\xa5print\xa6stdout\xa1\xff"[:3] + b"\x10\x93\xa5print\xa6stdout\xa1\xff",
    "a lone surrogate in UTF-8": b"\0\0\0\x12\x93\xa5print\xa6stdout\xa3\xed\xa0\x80",
    "deep nesting": (2_001).to_bytes(4, "big") + b"\x91" * 2_000 + b"\xc0",
    "ready twice": wire.pack(READY),
    "no such tool": wire.pack(call(1, tool="rm")),
    "a tool name of a dunder": wire.pack(call(1, tool="__class__")),
    "arguments that are no tuple": wire.pack(wire.Call(1, "add", values.encode([[1], {}]))),
    "arguments of three parts": wire.pack(wire.Call(1, "add", values.encode(((1,), {}, 1)))),
    "positional arguments in a list": wire.pack(wire.Call(1, "add", values.encode(([1], {})))),
    "keywords that are no dict": wire.pack(wire.Call(1, "add", values.encode(((1,), [("a", 1)])))),
    "keywords that are no text": wire.pack(wire.Call(1, "add", values.encode(((1,), {1: 2})))),
    "arguments that are no value": wire.pack(wire.Call(1, "add", b"\xc1")),
    "no arguments at all": wire.pack(wire.Call(1, "add", b"")),
    "arguments larger than a value": wire.pack(wire.Call(1, "add", b"\xc4\xff" + b"x" * 20_000)),
    "an id of zero": wire.pack(call(0, 1)),
    "a negative id": wire.pack(call(-1, 1)),
    "an id used twice": wire.pack(call(3, 1)) + wire.pack(call(3, 1)),
    "a question with the id of a call": wire.pack(call(3, 1)) + wire.pack(wire.Clock(3, "time")),
    "decreasing ids": wire.pack(call(3, 1)) + wire.pack(call(2, 1)),
    "two questions at once": wire.pack(wire.Clock(1, "time")) + wire.pack(wire.Clock(2, "time")),
    "a clock while asleep": wire.pack(wire.Sleep(1, 9.0)) + wire.pack(wire.Clock(2, "time")),
    "no such clock": wire.pack(wire.Clock(1, "CLOCK_BOOTTIME")),
    "no such stream": wire.pack(wire.Print("/etc/passwd", "x")),
    "a print of nothing": wire.pack(wire.Print("stdout", "")),
    "a negative sleep": wire.pack(wire.Sleep(1, -1.0)),
    "a sleep of NaN": wire.pack(wire.Sleep(1, float("nan"))),
    "a sleep without end": wire.pack(wire.Sleep(1, float("inf"))),
    "a sleep of centuries": wire.pack(wire.Sleep(1, 1e300)),
    "no such limit": wire.pack(wire.Failed([], "patience", USAGE)),
    "a failure without an exception": wire.pack(wire.Failed([], "", USAGE)),
    "a value that is none": wire.pack(wire.Finished(b"\xc1", USAGE)),
    "a value larger than a value": wire.pack(wire.Finished(values.encode("x" * 20_000), USAGE)),
    "a usage of NaN": wire.pack(wire.Finished(values.encode(1), wire.Usage(float("nan"), 1))),
    "a negative usage": wire.pack(wire.Failed([], "memory", wire.Usage(1.0, -1))),
    "a refusal without a reason": wire.pack(wire.Refused([])),
    "a refusal for no known rule": wire.pack(wire.Refused([wire.Place(1, 1, 1, 2, "HG999", "x", "")])),
    "a refusal before the first line": wire.pack(wire.Refused([wire.Place(0, 1, 1, 2, "HG103", "x", "")])),
    "a refusal that ends before it starts": wire.pack(wire.Refused([wire.Place(5, 1, 4, 2, "HG103", "x", "")])),
    "a refusal a billion lines down": wire.pack(wire.Refused([wire.Place(1, 1, 10**9, 2, "HG103", "x", "")])),
}


@pytest.mark.parametrize("sent", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_not_of_the_protocol_is_one_violation(sent: bytes) -> None:
    conversation = running()
    events = conversation.receive(sent)
    assert is_violation(events[-1:]), events
    assert not any(isinstance(event, Ended) for event in events[:-1])
    assert conversation.over


@pytest.mark.parametrize("sent", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_is_read_after_a_violation(sent: bytes) -> None:
    conversation = running()
    conversation.receive(sent + wire.pack(finished("loot")))
    assert say(conversation, finished("loot")) == []
    assert conversation.receive(b"\xff" * 100) == []


def test_a_second_refusal_after_something_ran_is_a_violation() -> None:
    refused = wire.Refused([wire.Place(1, 1, 1, 2, "HG103", "x", "")])
    for first in (wire.Print("stdout", "ran"), call(1, 1), wire.Clock(1, "time")):
        conversation = running()
        say(conversation, first)
        assert is_violation(say(conversation, refused))


@pytest.mark.parametrize(
    "message",
    [finished(), call(1, 1), wire.Print("stdout", "x"), wire.Wait(None), wire.Clock(1, "time"), wire.Cancel(1)],
    ids=lambda message: type(message).__name__,
)
def test_a_worker_speaks_only_while_a_run_is_under_way(message: wire.Message) -> None:
    before = Conversation({"add": ADD}, LIMITS)
    say(before, READY)
    assert is_violation(say(before, message))

    not_ready = started()
    assert is_violation(say(not_ready, message))

    after = running()
    say(after, finished())
    assert is_violation(say(after, message))


def test_a_second_end_in_one_chunk_is_a_violation_after_the_first() -> None:
    first, second = say(running(), finished(1), finished(2))
    assert first == Finished(1, USAGE)
    assert is_violation([second])


# -- whatever arrives --------------------------------------------------------------------------------------------------


class Wild(enum.Enum):
    """Fields of the wrong type, for messages that are nearly right."""

    NONE = None
    TEXT = "x"
    NUMBER = 2**63
    NEGATIVE = -5
    FLOAT = 1.5


def fields() -> st.SearchStrategy[object]:
    names = ["add", "fetch", "time", "process", "stdout", "stderr", "memory", "recursion", "HG103", "cause", ""]
    return st.one_of(
        st.integers(0, 9),
        st.sampled_from(names),
        st.sampled_from([each.value for each in Wild]),
        st.floats(),
        st.booleans(),
        st.just(values.encode(((1,), {"b": 2}))),
        st.just(values.encode({"a": [1, 2]})),
        st.binary(max_size=12),
        st.text(max_size=8),
        st.just([0.5, 1_000]),
        st.lists(st.just(["ValueError", "x", [["f", 1]], [], ""]), max_size=2),
        st.just([[1, 1, 1, 2, "HG103", "x", ""]]),
    )


TAGS = ["ready", "call", "cancel", "clock", "sleep", "wait", "print", "finished", "failed", "refused"]
NEARLY_RIGHT = st.lists(
    st.builds(lambda tag, rest: raw(tag, *rest), st.sampled_from(TAGS), st.lists(fields(), max_size=4)), max_size=8
)
RIGHT = st.lists(
    st.one_of(
        st.builds(lambda number: wire.pack(call(number, number)), st.integers(1, 9)),
        st.builds(lambda number: wire.pack(wire.Clock(number, "time")), st.integers(1, 9)),
        st.builds(lambda number: wire.pack(wire.Cancel(number)), st.integers(1, 9)),
        st.builds(lambda text: wire.pack(wire.Print("stdout", text)), st.text(min_size=1, max_size=300)),
        st.builds(lambda value: wire.pack(finished(value)), st.integers()),
        st.just(wire.pack(wire.Wait(5))),
        st.just(wire.pack(wire.Failed([wire.Error("E", "m", [], [], "")], "", USAGE))),
    ),
    max_size=8,
)


def assert_sound(conversation: Conversation, events: list[Event]) -> None:
    """An end comes once, what follows it is a violation, and after that there is nothing."""
    ends = [index for index, event in enumerate(events) if isinstance(event, Ended)]
    assert len(ends) <= 2
    if ends:
        assert ends[-1] == len(events) - 1
    if len(ends) == 2:
        assert is_violation(events[ends[1] :])
    if any(isinstance(event, Failed) and event.kind != "exception" for event in events):
        assert conversation.over
        assert say(conversation, finished()) == []


@given(st.binary(max_size=400))
def test_any_bytes_at_all_come_out_as_events(sent: bytes) -> None:
    conversation = running()
    assert_sound(conversation, conversation.receive(sent))


@given(st.one_of(NEARLY_RIGHT, RIGHT), st.binary(max_size=10))
@settings(max_examples=400)
def test_any_messages_at_all_come_out_as_events(frames: list[bytes], rest: bytes) -> None:
    conversation = running()
    assert_sound(conversation, conversation.receive(b"".join(frames) + rest))


@given(st.binary(max_size=300), st.sampled_from(["call", "finished"]))
def test_any_bytes_as_a_value_come_out_as_events(value: bytes, tag: str) -> None:
    conversation = running()
    message = wire.Call(1, "add", value) if tag == "call" else wire.Finished(value, USAGE)
    events = say(conversation, message)
    assert len(events) == 1
    assert_sound(conversation, events)


@given(st.one_of(NEARLY_RIGHT, RIGHT), st.lists(st.integers(1, 40), max_size=30))
@settings(max_examples=300)
def test_where_the_bytes_are_cut_makes_no_difference(frames: list[bytes], cuts: list[int]) -> None:
    sent = b"".join(frames)
    whole = running().receive(sent)
    pieces: list[Event] = []
    conversation = running()
    rest = sent
    for size in cuts:
        pieces += conversation.receive(rest[:size])
        rest = rest[size:]
    pieces += conversation.receive(rest)
    assert pieces == whole


@given(st.one_of(NEARLY_RIGHT, RIGHT))
@settings(max_examples=100)
def test_byte_by_byte_is_the_same_as_all_at_once(frames: list[bytes]) -> None:
    sent = b"".join(frames)
    conversation = running()
    assert [event for byte in sent for event in conversation.receive(bytes([byte]))] == running().receive(sent)


# -- frames ------------------------------------------------------------------------------------------------------------


def test_a_frame_is_given_out_when_its_last_byte_is_there() -> None:
    buffer = wire.FrameBuffer(100)
    data = b"\0\0\0\x03abc"
    for byte in data[:-1]:
        buffer.feed(bytes([byte]))
        assert buffer.next_frame() is None
    buffer.feed(data[-1:])
    assert buffer.next_frame() == b"abc"
    assert len(buffer) == 0


def test_a_frame_of_the_largest_size_passes_and_one_more_byte_does_not() -> None:
    buffer = wire.FrameBuffer(10)
    buffer.feed(b"\0\0\0\x0a" + b"x" * 10)
    assert buffer.next_frame() == b"x" * 10
    buffer.feed(b"\0\0\0\x0b")
    with pytest.raises(wire.ProtocolError, match=r"11 bytes; 10 are allowed"):
        buffer.next_frame()


def test_what_is_too_long_is_refused_at_its_header() -> None:
    buffer = wire.FrameBuffer(10)
    buffer.feed(b"\x7f\xff\xff\xff")
    with pytest.raises(wire.ProtocolError):
        list(buffer.frames())
    assert len(buffer) == 4


@given(st.lists(st.binary(max_size=50), max_size=10), st.lists(st.integers(1, 30), max_size=40))
def test_frames_come_out_as_they_went_in(bodies: list[bytes], cuts: list[int]) -> None:
    data = b"".join(len(body).to_bytes(wire.HEADER, "big") + body for body in bodies)
    buffer = wire.FrameBuffer(50)
    out: list[bytes] = []
    for size in cuts:
        buffer.feed(data[:size])
        data = data[size:]
        out += buffer.frames()
    buffer.feed(data)
    out += buffer.frames()
    assert out == bodies
    assert len(buffer) == 0


def test_every_message_survives_the_wire() -> None:
    messages: list[wire.Message] = [
        READY,
        call(1, 2, b=3),
        wire.Cancel(1),
        wire.Clock(2, "time"),
        wire.Sleep(3, 0.5),
        wire.Wait(None),
        wire.Print("stdout", "é\n"),
        finished([1]),
        wire.Failed([wire.Error("E", "m", [wire.Frame("f", 1)], ["n"], "cause")], "", USAGE),
        wire.Refused([wire.Place(1, 2, 3, 4, "HG100", "s", "d")]),
    ]
    for message in messages:
        assert wire.decode_to_host(wire.pack(message)[wire.HEADER :]) == message
