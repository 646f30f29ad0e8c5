"""The messages that cross the wall, typed, and how they are framed.

A frame is a length of four bytes, big-endian, and one msgpack message. What comes from a worker is untrusted: the
length is checked before anything is allocated, the message is decoded into one of the classes below or refused as a
whole, and values travel as opaque bytes that :mod:`headgate.runtime.values` decodes under bounds of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec
from headgate.runtime.language import Departure

PROTOCOL: Final = 1
HEADER: Final = 4
OVERHEAD: Final = 1024 * 1024
"""What a frame may hold beyond its largest value: names, positions, a chunk of output, an exception with its causes."""

MAX_FRAME: Final = 256**HEADER - 1
"""Longest body that a header can announce; a worker takes it, for its host is trusted."""

CHUNK: Final = 16 * 1024
"""Longest text of one :class:`Print`, in characters."""


LONGEST_SLEEP: Final = 1e9
"""Longest :class:`Sleep`, in seconds; no run lasts as long."""

NEVER: Final = 2**63 - 1
"""The latest deadline of a :class:`Wait`."""


class Message(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True, tag_field="tag"):
    """Base of all messages."""


# -- what the host says ----------------------------------------------------------------------------------------------


class Parameter(Message, frozen=True):
    """One parameter of a tool: ``kind`` as :class:`inspect.Parameter` numbers it."""

    name: str
    kind: int
    optional: bool


class ToolSpec(Message, frozen=True):
    """What a worker must know of a tool to stand in for it."""

    name: str
    doc: str
    parameters: list[Parameter]
    is_async: bool


class Setup(Message, frozen=True, tag="setup"):
    """First message to a new worker. ``guarded`` is False only for ``headgate.testing.run_unguarded``."""

    tools: list[ToolSpec]
    cpu_seconds: float
    memory_bytes: int
    output_bytes: int
    value_bytes: int
    recursion: int
    guarded: bool
    protocol: int = PROTOCOL


class Run(Message, frozen=True, tag="run"):
    """Run ``source`` with ``inputs`` (name → encoded value); ``seed`` feeds all randomness of the run."""

    source: str
    inputs: dict[str, bytes]
    seed: bytes


class Return(Message, frozen=True, tag="return"):
    """The value of a call."""

    id: int
    value: bytes


class Raise(Message, frozen=True, tag="raise"):
    """The exception of a call: the name of a builtin exception or ``ToolError``, and its encoded ``args``."""

    id: int
    type: str
    args: bytes
    host_type: str


class Told(Message, frozen=True, tag="told"):
    """The answer to a question: nanoseconds of a clock, or 0 after a sleep."""

    id: int
    nanoseconds: int


class Tick(Message, frozen=True, tag="tick"):
    """The deadline of a :class:`Wait` has come."""


ToWorker = Setup | Run | Return | Raise | Told | Tick

# -- what a worker says ----------------------------------------------------------------------------------------------


class Usage(Message, frozen=True):
    """What a run used inside the worker, as the worker measured it."""

    cpu_seconds: float
    peak_bytes: int


class Frame(Message, frozen=True):
    """One of the script's own frames in a traceback, outermost first."""

    function: str
    line: int


class Error(Message, frozen=True):
    """One exception of a chain, the raised one first; ``relation`` is ``""``, ``cause`` or ``context``."""

    type: str
    message: str
    frames: list[Frame]
    notes: list[str]
    relation: str


class Place(Message, frozen=True):
    """A departure as it travels; see :class:`headgate.runtime.language.Departure`."""

    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    subject: str
    detail: str

    @classmethod
    def of(cls, departure: Departure) -> Place:
        """The message form of ``departure``."""
        return cls(*(getattr(departure, field) for field in cls.__struct_fields__))

    def departure(self) -> Departure:
        """The departure that this message describes."""
        return Departure(*(getattr(self, field) for field in self.__struct_fields__))


class Ready(Message, frozen=True, tag="ready"):
    """The worker is locked down and warm; ``walls`` names what stands."""

    walls: list[str]


class Call(Message, frozen=True, tag="call"):
    """Call ``tool`` with encoded ``(args, kwargs)``."""

    id: int
    tool: str
    arguments: bytes


class Cancel(Message, frozen=True, tag="cancel"):
    """Nobody waits for call ``id`` any more."""

    id: int


class Clock(Message, frozen=True, tag="clock"):
    """Ask for a clock: ``time``, ``monotonic`` or ``process``."""

    id: int
    name: str


class Sleep(Message, frozen=True, tag="sleep"):
    """Ask to be told when ``seconds`` have passed."""

    id: int
    seconds: float


class Wait(Message, frozen=True, tag="wait"):
    """The loop has nothing to do until an answer comes, or until the monotonic clock reaches ``deadline``."""

    deadline: int | None


class Print(Message, frozen=True, tag="print"):
    """Text on ``stdout`` or ``stderr``."""

    stream: str
    text: str


class Finished(Message, frozen=True, tag="finished"):
    """The run ended; ``value`` is the encoded value of its last expression."""

    value: bytes
    usage: Usage


class Failed(Message, frozen=True, tag="failed"):
    """The run raised, or reached a limit that the worker itself keeps (``limit`` names it)."""

    errors: list[Error]
    limit: str
    usage: Usage


class Refused(Message, frozen=True, tag="refused"):
    """The guard refused the source; nothing of it ran."""

    places: list[Place]


ToHost = Ready | Call | Cancel | Clock | Sleep | Wait | Print | Finished | Failed | Refused

# -- framing ---------------------------------------------------------------------------------------------------------

_encoder = msgspec.msgpack.Encoder()
_to_host = msgspec.msgpack.Decoder(ToHost)
_to_worker = msgspec.msgpack.Decoder(ToWorker)


class ProtocolError(Exception):
    """The other side sent something that is not of the protocol."""


def pack(message: Message) -> bytes:
    """``message`` as one frame."""
    frame = bytearray(HEADER)
    # Not encode(): it crashes the process where its buffer cannot grow, and a script decides how much memory is left.
    _encoder.encode_into(message, frame, HEADER)
    frame[:HEADER] = (len(frame) - HEADER).to_bytes(HEADER, "big")
    return bytes(frame)


def decode_to_host(body: bytes) -> ToHost:
    """The message in a frame from a worker.

    Raises:
        ProtocolError: it is none.
    """
    try:
        return _to_host.decode(body)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError) as error:
        raise ProtocolError(f"not a message to the host: {str(error)[:200]}") from None


def decode_to_worker(body: bytes) -> ToWorker:
    """The message in a frame from the host."""
    return _to_worker.decode(body)


class FrameBuffer:
    """Bytes in, whole frames out.

    Args:
        max_frame: longest body that is accepted, in bytes; a longer one is refused at its header.
    """

    __slots__ = ("_buffer", "_max_frame")

    def __init__(self, max_frame: int) -> None:
        self._buffer = bytearray()
        self._max_frame = max_frame

    def feed(self, data: bytes) -> None:
        """Take what has arrived."""
        self._buffer += data

    def frames(self) -> Iterator[bytes]:
        """Bodies of the frames that are complete, in order.

        Raises:
            ProtocolError: a header announces more than ``max_frame`` bytes.
        """
        while (body := self.next_frame()) is not None:
            yield body

    def next_frame(self) -> bytes | None:
        """The next complete body, or None."""
        buffer = self._buffer
        if len(buffer) < HEADER:
            return None
        size = int.from_bytes(buffer[:HEADER], "big")
        if size > self._max_frame:
            raise ProtocolError(f"a frame of {size:,} bytes; {self._max_frame:,} are allowed")
        if len(buffer) < HEADER + size:
            return None
        body = bytes(buffer[HEADER : HEADER + size])
        del buffer[: HEADER + size]
        return body

    def __len__(self) -> int:
        return len(self._buffer)
