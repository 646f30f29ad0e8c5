"""A forged worker's words: frames of right, nearly right and wrong messages, and a conversation to say them to."""

from __future__ import annotations

from typing import Any

import msgspec
from headgate.runtime import values, wire
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Event, Failed
from headgate.runtime.limits import Limits
from headgate.runtime.tools import Tool


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


def framed(body: bytes) -> bytes:
    """A frame of any bytes."""
    return len(body).to_bytes(wire.HEADER, "big") + body


def raw(*fields: object) -> bytes:
    """A frame of any array."""
    return framed(msgspec.msgpack.encode(fields))


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
