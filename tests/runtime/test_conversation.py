"""The host's state machine, without a process: honest runs, in every order of messages, and the limits that the host keeps.

Relies on the wire's own codec to write the messages.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pydantic
import pytest
from headgate.runtime import values, wire
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import (
    Asked,
    Called,
    Cancelled,
    Failed,
    Finished,
    Printed,
    Refused,
    Reply,
    Slept,
    Waiting,
)
from headgate.runtime.language import Departure
from headgate.runtime.limits import Limits
from headgate.runtime.tools import Tool
from speaking import (
    ADD,
    LIMITS,
    READY,
    SEED,
    USAGE,
    call,
    finished,
    one,
    running,
    say,
    started,
)

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


def place(order: Order) -> int:
    return order.number


def spoilt_order() -> tuple[Conversation, Any, values.Codec]:
    """A run that was given an order, the order as an honest script has spoilt it, and the script's codec."""
    conversation = Conversation({"place": Tool(place)}, LIMITS)
    run = one(conversation.start("...", {"order": Order(number=1)}, SEED))
    say(conversation, READY)
    inside = values.Codec()
    order: Any = inside.decode(run.inputs["order"])
    order.number = "seven"
    return conversation, order, inside


def test_an_argument_that_the_hosts_class_refuses_is_a_type_error_of_the_call() -> None:
    conversation, order, inside = spoilt_order()
    (event,) = say(conversation, wire.Call(1, "place", inside.encode(((order,), {}))))
    assert isinstance(event, Reply)
    answer = one(event.data)
    assert (answer.id, answer.type) == (1, "TypeError")
    assert "place(): Order" in values.decode(answer.args)[0]
    assert [type(record.error) for record in conversation.calls] == [TypeError]


def test_a_result_that_the_hosts_class_refuses_is_an_exception_of_the_run() -> None:
    conversation, order, inside = spoilt_order()
    (event,) = say(conversation, wire.Finished(inside.encode(order), USAGE))
    assert isinstance(event, Failed)
    assert (event.kind, event.errors[0].type) == ("exception", "TypeError")
    assert "Order" in event.message
    assert not conversation.over
