"""What a conversation with a worker amounts to: its events, and the record of each tool call.

Values only, made by :mod:`headgate.runtime.host.conversation` from what a worker said; drivers act on them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from headgate.runtime import wire
from headgate.runtime.language import Departure
from headgate.runtime.tools import Tool

NO_USAGE: Final = wire.Usage(0.0, 0)

Kind = Literal["exception", "limit", "crash", "violation"]


@dataclass(frozen=True, slots=True)
class Called:
    """The script calls ``tool``; answer with :meth:`Conversation.returned` or :meth:`Conversation.raised`."""

    id: int
    tool: Tool
    args: tuple[object, ...]
    kwargs: dict[str, object]


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Nobody waits for call ``id`` any more; an answer is still welcome."""

    id: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The script reads a clock (``time``, ``monotonic``, ``process``); answer with :meth:`Conversation.told`."""

    id: int
    clock: str


@dataclass(frozen=True, slots=True)
class Slept:
    """The script sleeps; answer with :meth:`Conversation.told` when ``seconds`` have passed."""

    id: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """The script's loop is idle until an answer comes, or until ``deadline`` (monotonic nanoseconds) for a tick."""

    deadline: int | None


@dataclass(frozen=True, slots=True)
class Printed:
    """The script wrote ``text`` on ``stream`` (``stdout`` or ``stderr``)."""

    stream: str
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Bytes that the worker waits for; send them."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Finished:
    """The run ended with ``value``."""

    value: object
    usage: wire.Usage


@dataclass(frozen=True, slots=True)
class Failed:
    """The run ended otherwise. ``limit`` names the limit for kind ``limit``; ``errors`` is the exception's chain."""

    kind: Kind
    message: str
    errors: tuple[wire.Error, ...] = ()
    limit: str = ""
    usage: wire.Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class Refused:
    """The guard refused the source; nothing of it ran."""

    departures: tuple[Departure, ...]


Event = Called | Cancelled | Asked | Slept | Waiting | Printed | Reply | Finished | Failed | Refused
Ended = Finished | Failed | Refused


@dataclass(slots=True)
class Call:
    """What became of one tool call.

    Attributes:
        tool: the name of the tool.
        args: the positional arguments that it was given.
        kwargs: the named ones.
        value: what it returned.
        error: what it raised instead.
        seconds: how long it took, either way.
        complete: False where arguments or value are left out here, because those of all calls of the run together are
            too large to remember.
    """

    tool: str
    args: tuple[object, ...]
    kwargs: dict[str, object]
    value: object = None
    error: BaseException | None = None
    seconds: float = 0.0
    complete: bool = True
    _started: float = field(default=0.0, repr=False)
