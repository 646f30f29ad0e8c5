"""The host's side of one worker, without I/O: bytes and answers in, bytes and events out.

A driver moves bytes, keeps time and calls tools; everything that is protocol is here, so a blocking driver, an asyncio
driver and a replay hold the same conversation. What a worker sends is untrusted: whatever is malformed, unknown or out of
order becomes one ``Failed`` event of kind ``violation``, and nothing after it is read.

    idle ──start()──▶ running ──Finished | Failed | Refused──▶ idle, or over after a violation, a limit or a crash

``Ready`` may come once, before anything else; while idle a worker may say nothing.
"""

from __future__ import annotations

import builtins
import math
import time
from collections.abc import Mapping
from typing import Final, cast

from headgate.runtime import values, wire
from headgate.runtime.host.events import (
    Asked,
    Call,
    Called,
    Cancelled,
    Ended,
    Event,
    Failed,
    Finished,
    Printed,
    Refused,
    Reply,
    Slept,
    Waiting,
)
from headgate.runtime.language import EXCEPTIONS, RULES
from headgate.runtime.limits import Limits
from headgate.runtime.tools import Tool

_MAX_LINE: Final = 10**6
_MAX_TEXT: Final = 10_000
_REMEMBERED: Final = 4
"""How many values of the largest size are remembered with the calls of one run. A script may make as many calls as
``tool_calls`` allows, each with a value of the largest size, and the host must not hold them all."""

_CLOCKS: Final = frozenset(["time", "monotonic", "process"])

WHAT_A_LIMIT_SAYS: Final = {
    "cpu_seconds": "it used more than {0:g} seconds of processor time",
    "wall_seconds": "it took longer than {0:g} seconds",
    "memory": "it used more than {0:,} bytes of memory",
    "output": "it printed more than {0:,} bytes",
    "tool_calls": "it made more than {0:,} tool calls",
    "value": "a value is larger than {0:,} bytes",
    "recursion": "it nested calls more than {0:,} deep",
}


def limit_message(limit: str, limits: Limits) -> str:
    """What passing ``limit`` means, as a clause with the bound in it."""
    name = {"memory": "memory_bytes", "output": "output_bytes", "value": "value_bytes"}.get(limit, limit)
    return WHAT_A_LIMIT_SAYS[limit].format(getattr(limits, name))


class Conversation:
    """One conversation with one worker, over any number of runs.

    Args:
        tools: name → tool; the same that the worker was set up with.
        limits: what each run may use.
    """

    def __init__(self, tools: Mapping[str, Tool], limits: Limits) -> None:
        self._tools = tools
        self._limits = limits
        self._codec = values.Codec(limits=values.ValueLimits(bytes=limits.value_bytes), trusted=True)
        for each in tools.values():
            for cls in each.classes():
                self._codec.register(cls)
        self._frames = wire.FrameBuffer(limits.value_bytes + wire.OVERHEAD)
        self._ready = False
        self._running = False
        self._over = False
        self._last_id = 0
        self.walls: tuple[str, ...] = ()
        self._begin()

    def _begin(self) -> None:
        self.calls: list[Call] = []
        self.stdout: list[str] = []
        self.stderr: list[str] = []
        self._open: dict[int, Call] = {}
        self._cancelled: set[int] = set()
        self._asked: set[int] = set()
        self._printed = 0
        self._room = self._limits.value_bytes * _REMEMBERED

    # -- what the host says ------------------------------------------------------------------------------------------

    def start(self, source: str, inputs: Mapping[str, object], seed: bytes) -> bytes:
        """Begin a run; the bytes go to the worker.

        Raises:
            CannotCross: an input's value cannot cross the wall.
            RuntimeError: a run is under way, or the conversation is over.
        """
        if self._running or self._over:
            raise RuntimeError("this conversation has a run under way or is over")
        encoded = {name: self._codec.encode(value, path=f"inputs[{name!r}]") for name, value in inputs.items()}
        if sum(map(len, encoded.values())) > wire.MAX_FRAME // 2:
            raise values.ValueTooLarge("inputs", "they are too large together", "dict")
        self._running = True
        self._begin()
        return wire.pack(wire.Run(source, encoded, seed))

    def returned(self, call_id: int, value: object) -> bytes:
        """The answer to a call that returned ``value``; what cannot cross becomes an exception of the call."""
        call = self._close(call_id)
        if call is None:
            return b""
        try:
            data = self._codec.encode(value, path=f"{call.tool}(...)")
        except values.CannotCross as error:
            call.error = error
            return self._raise(call_id, error)
        if self._remembers(len(data)):
            call.value = value
        else:
            call.complete = False
        return wire.pack(wire.Return(call_id, data))

    def raised(self, call_id: int, error: BaseException) -> bytes:
        """The answer to a call that raised ``error``."""
        call = self._close(call_id)
        if call is None:
            return b""
        call.error = error
        return self._raise(call_id, error)

    def told(self, question_id: int, nanoseconds: int = 0) -> bytes:
        """The answer to :class:`Asked` or :class:`Slept`."""
        self._asked.discard(question_id)
        return wire.pack(wire.Told(question_id, nanoseconds))

    def ticked(self) -> bytes:
        """The deadline of the last :class:`Waiting` has come."""
        return wire.pack(wire.Tick())

    def _close(self, call_id: int) -> Call | None:
        call = self._open.pop(call_id, None)
        if call is not None:
            call.seconds = time.monotonic() - call._started
        return call

    def _remembers(self, size: int) -> bool:
        """Whether another value of ``size`` encoded bytes may be kept with the calls of this run."""
        self._room -= size
        return self._room >= 0

    def _raise(self, call_id: int, error: BaseException) -> bytes:
        host_type = type(error).__name__
        # Only a genuine builtin: a class of the host's own that is called KeyError is not one. What would end the script
        # (SystemExit) or read as a limit of its own (MemoryError, RecursionError) it meets as a failure of the tool.
        is_builtin = (
            host_type in EXCEPTIONS
            and type(error) is getattr(builtins, host_type, None)
            and isinstance(error, Exception)
            and not isinstance(error, MemoryError | RecursionError)
        )
        args = self._plain_args(error) if is_builtin else None
        if args is None:
            text = _text(error) or host_type
            # Cut by bytes too, so that it crosses whatever a value may measure.
            text = text.encode("utf-8", "replace")[: max(self._limits.value_bytes - 64, 0)].decode("utf-8", "ignore")
            args = self._codec.encode((text,))
        return wire.pack(wire.Raise(call_id, host_type if is_builtin else "ToolError", args, host_type))

    def _plain_args(self, error: BaseException) -> bytes | None:
        """The arguments of ``error``, where they can cross."""
        try:
            return self._codec.encode(error.args, path=type(error).__name__)
        except values.CannotCross:
            return None

    # -- what the worker says ----------------------------------------------------------------------------------------

    @property
    def over(self) -> bool:
        """Whether the worker must not be used again."""
        return self._over

    def receive(self, data: bytes) -> list[Event]:
        """The events in ``data``; nothing is ever raised.

        What follows a :class:`Finished`, :class:`Refused` or :class:`Failed` before the next :meth:`start` is a
        violation, and after that there are no more.
        """
        events: list[Event] = []
        if self._over:
            return events
        try:
            self._frames.feed(data)
            while not self._over and (body := self._frames.next_frame()) is not None:
                event = self._event(wire.decode_to_host(body))
                if event is not None:
                    events.append(event)
                    if isinstance(event, Ended):
                        self._running = False
                        self._over |= isinstance(event, Failed) and event.kind != "exception"
        except (wire.ProtocolError, values.MalformedValue) as error:
            events.append(self.violated(str(error)))
        return events

    def violated(self, message: str) -> Failed:
        """End the conversation because the worker left the protocol."""
        self._running, self._over = False, True
        return Failed("violation", f"the worker broke the protocol: {message}")

    def limited(self, limit: str) -> Failed:
        """End the conversation because the run passed ``limit``."""
        self._running, self._over = False, True
        return Failed("limit", limit_message(limit, self._limits), limit=limit)

    def crashed(self, message: str) -> Failed:
        """End the conversation because the worker process ended."""
        self._running, self._over = False, True
        return Failed("crash", message)

    def _event(self, message: wire.ToHost) -> Event | None:
        if isinstance(message, wire.Ready):
            if self._ready:
                raise wire.ProtocolError("a second Ready")
            self._ready = True
            self.walls = tuple(message.walls)
            return None
        if not self._running or not self._ready:
            raise wire.ProtocolError(f"{type(message).__name__} while no run is under way")
        match message:
            case wire.Call():
                return self._called(message)
            case wire.Print():
                return self._print(message)
            case wire.Wait(deadline=deadline):
                return Waiting(deadline)
            case wire.Clock(id=question, name=name):
                if name not in _CLOCKS:
                    raise wire.ProtocolError(f"no clock {name[:40]!r}")
                self._ask(question)
                return Asked(question, name)
            case wire.Sleep(id=question, seconds=seconds):
                if not 0 <= seconds <= wire.LONGEST_SLEEP:
                    raise wire.ProtocolError("a sleep of no sensible length")
                self._ask(question)
                return Slept(question, seconds)
            case wire.Cancel(id=call_id):
                if call_id not in self._open or call_id in self._cancelled:
                    return None
                self._cancelled.add(call_id)
                return Cancelled(call_id)
            case wire.Finished(value=data, usage=usage):
                _check_usage(usage)
                try:
                    return Finished(self._codec.decode(data), usage)
                except values.RefusedValue as error:
                    reason = wire.Error(
                        "TypeError", f"the result is not what the host's class accepts: {error}", [], [], ""
                    )
                    return Failed("exception", reason.message, (reason,), usage=usage)
            case wire.Failed():
                return self._failed(message)
            case wire.Refused(places=places):
                return self._refused(places)

    def _next(self, given: int) -> None:
        if given <= self._last_id:
            raise wire.ProtocolError("an id that is not new")
        self._last_id = given

    def _ask(self, question: int) -> None:
        self._next(question)
        if self._asked:
            raise wire.ProtocolError("a second question before the first was answered")
        self._asked.add(question)

    def _called(self, message: wire.Call) -> Event:
        self._next(message.id)
        tool = self._tools.get(message.tool)
        if tool is None:
            raise wire.ProtocolError(f"no tool {message.tool[:40]!r}")
        if len(self.calls) >= self._limits.tool_calls:
            return self.limited("tool_calls")
        try:
            arguments = self._codec.decode(message.arguments)
        except values.RefusedValue as error:  # an honest script's changed record, which the host's own class refuses
            self._open[message.id] = Call(tool.name, (), {}, _started=time.monotonic())
            self.calls.append(self._open[message.id])
            return Reply(self.raised(message.id, TypeError(f"{tool.name}(): {error}")))
        if type(arguments) is not tuple or len(arguments) != 2:
            raise wire.ProtocolError("arguments of no sensible form")
        args, kwargs = arguments
        if type(args) is not tuple or type(kwargs) is not dict or not all(type(name) is str for name in kwargs):
            raise wire.ProtocolError("arguments of no sensible form")
        named = cast(dict[str, object], kwargs)
        if self._remembers(len(message.arguments)):
            call = Call(tool.name, args, named, _started=time.monotonic())
        else:
            call = Call(tool.name, (), {}, complete=False, _started=time.monotonic())
        self.calls.append(call)
        self._open[message.id] = call
        return Called(message.id, tool, args, named)

    def _print(self, message: wire.Print) -> Event:
        if message.stream not in ("stdout", "stderr"):
            raise wire.ProtocolError(f"no stream {message.stream[:40]!r}")
        if not message.text:
            raise wire.ProtocolError("a print of nothing")
        room = self._limits.output_bytes - self._printed
        data = message.text.encode("utf-8")
        text = message.text if len(data) <= room else data[: max(room, 0)].decode("utf-8", "ignore")
        self._printed += len(data)
        (self.stdout if message.stream == "stdout" else self.stderr).append(text)
        return Printed(message.stream, text) if len(data) <= room else self.limited("output")

    def _refused(self, places: list[wire.Place]) -> Event:
        if not places or self.calls or self._printed or self._asked:
            raise wire.ProtocolError("a refusal without a reason, or of what has run already")
        for each in places:
            numbers = (each.line, each.column, each.end_line, each.end_column)
            if (
                each.code not in RULES
                or not 1 <= min(numbers) <= max(numbers) <= _MAX_LINE
                or numbers[:2] > numbers[2:]
            ):
                raise wire.ProtocolError("a departure of no sensible form")
        return Refused(tuple(each.departure() for each in places))

    def _failed(self, message: wire.Failed) -> Event:
        _check_usage(message.usage)
        errors = tuple(message.errors)
        if message.limit:
            if message.limit not in WHAT_A_LIMIT_SAYS:
                raise wire.ProtocolError(f"no limit {message.limit[:40]!r}")
            text = limit_message(message.limit, self._limits)
            if errors and not errors[0].type:  # the limit's own words, such as the path to a value
                text, errors = errors[0].message or text, ()
            return Failed("limit", text, errors, message.limit, message.usage)
        if not errors:
            raise wire.ProtocolError("a failure without an exception")
        return Failed("exception", errors[0].message, errors, usage=message.usage)


def _check_usage(usage: wire.Usage) -> None:
    if not (math.isfinite(usage.cpu_seconds) and usage.cpu_seconds >= 0 and usage.peak_bytes >= 0):
        raise wire.ProtocolError("a usage of no sensible amount")


def _text(error: BaseException) -> str:
    """What ``error`` says; a host's exception may raise when it is asked."""
    try:
        return str(error)[:_MAX_TEXT]
    except Exception:
        return ""
