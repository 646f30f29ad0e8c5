"""Whatever a worker sends, nothing but events comes out of ``receive``, and what is not of the protocol is one violation.

The worker is the one part of a run that an attacker may own, so its frames are forged here in every way we could think
of, and in the many that hypothesis does.
"""

from __future__ import annotations

import pytest
from headgate.runtime import values, wire
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import (
    Ended,
    Event,
    Failed,
    Finished,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from speaking import (
    ADD,
    LIMITS,
    READY,
    USAGE,
    call,
    finished,
    framed,
    is_violation,
    raw,
    running,
    say,
    started,
)

# -- violations --------------------------------------------------------------------------------------------------------


HOSTILE: dict[str, bytes] = {
    "a header of four gigabytes": b"\xff\xff\xff\xff",
    "a header just over what is allowed": (LIMITS.value_bytes + wire.OVERHEAD + 1).to_bytes(4, "big"),
    "an empty frame": framed(b""),
    "not msgpack": framed(b"\xc1"),
    "trailing bytes in a frame": framed(raw("wait", None)[wire.HEADER :] + b"\0"),
    "a message that is cut off": framed(raw("print", "stdout", "hello")[wire.HEADER : -1]),
    "a number": framed(b"\x05"),
    "a map": framed(b"\x80"),
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
    "invalid UTF-8": raw("print", "stdout", "?").replace(b"?", b"\xff"),
    "a lone surrogate in UTF-8": raw("print", "stdout", "???").replace(b"???", b"\xed\xa0\x80"),
    "deep nesting": framed(b"\x91" * 10_000 + b"\xc0"),
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


def test_a_refusal_of_what_has_run_already_is_a_violation() -> None:
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


WRONG: list[object] = [None, "x", 2**63, -5, 1.5]
"""Fields of the wrong type, for messages that are nearly right."""


def fields() -> st.SearchStrategy[object]:
    names = ["add", "fetch", "time", "process", "stdout", "stderr", "memory", "recursion", "HG103", "cause", ""]
    return st.one_of(
        st.integers(0, 9),
        st.sampled_from(names),
        st.sampled_from(WRONG),
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
