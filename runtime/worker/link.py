"""The worker's end of the wire: one socket, framed messages, questions that block until their answer.

What a script observes is a function of the messages it receives, in order, and of nothing else: a blocking question
consumes messages until its own answer, an idle loop consumes exactly one. So a recorded sequence replays to the same
run.
"""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Callable
from time import monotonic
from typing import Final, NoReturn

from headgate.runtime import wire
from headgate.runtime.worker.names import plain

RECEIVE: Final = 64 * 1024

_LINES_AT_ONCE: Final = 100
_BURST_SECONDS: Final = 0.001


class Link:
    """One worker's conversation, seen from inside.

    Args:
        connection: a connected stream socket.
        max_frame: longest frame that the host may send, in bytes.
        hang_up: ends the process; called when the host has closed the wire. It does not return, and it raises nothing,
            for a script could catch that.
    """

    def __init__(self, connection: socket.socket, max_frame: int, hang_up: Callable[[], NoReturn]) -> None:
        self._receive = connection.recv
        self._send = connection.sendall
        self._frames = wire.FrameBuffer(max_frame)
        self._hang_up = hang_up
        self._next_id = 0
        self._early: list[wire.Return | wire.Raise] = []
        self._output: list[tuple[str, str]] = []
        self._buffered = 0
        self._printed = 0
        self._lines = 0
        self._line_sent = 0.0
        self._output_limit = 0
        self._on_limit: Callable[[str], None] = lambda limit: None
        self._seed = b""
        self._drawn = 0

    # -- messages ----------------------------------------------------------------------------------------------------

    def send(self, message: wire.Message) -> None:
        """Send ``message``, after all text printed before it."""
        if self._output:
            self.flush()
        self._send_bytes(wire.pack(message))

    def _send_bytes(self, data: bytes) -> None:
        try:
            self._send(data)
        except OSError:
            self._hang_up()

    def receive(self) -> wire.ToWorker:
        """The next message; blocks until there is one."""
        while (body := self._frames.next_frame()) is None:
            try:
                data = self._receive(RECEIVE)
            except OSError:
                data = b""
            if not data:
                self._hang_up()
            self._frames.feed(data)
        return wire.decode_to_worker(body)

    def begin(self, seed: bytes, output_limit: int, on_limit: Callable[[str], None]) -> None:
        """Start a run: fresh output and random stream; ``on_limit(name)`` is called when a limit is passed."""
        self._seed, self._drawn = seed, 0
        self._output, self._buffered, self._printed, self._lines = [], 0, 0, 0
        self._output_limit, self._on_limit = output_limit, on_limit

    # -- calls -------------------------------------------------------------------------------------------------------

    def start_call(self, tool: str, arguments: bytes) -> int:
        """Send a call and return its id; the answer comes through :meth:`take_answer`."""
        self._next_id += 1
        self.send(wire.Call(self._next_id, tool, arguments))
        return self._next_id

    def cancel_call(self, call_id: int) -> None:
        """Tell the host that nobody waits for ``call_id`` any more."""
        self.send(wire.Cancel(call_id))

    def finish_call(self, call_id: int) -> wire.Return | wire.Raise:
        """Block until the answer to ``call_id``; answers to other calls are kept for the loop."""
        while True:
            message = self.receive()
            if isinstance(message, wire.Return | wire.Raise):
                if message.id == call_id:
                    return message
                self._early.append(message)

    def take_answer(self, deadline: int | None) -> wire.Return | wire.Raise | None:
        """The next answer to any call, or None once the monotonic clock has reached ``deadline`` nanoseconds."""
        if self._early:
            return self._early.pop(0)
        self.send(wire.Wait(deadline if deadline is None else min(deadline, wire.NEVER)))
        while True:
            message = self.receive()
            if isinstance(message, wire.Return | wire.Raise):
                return message
            if isinstance(message, wire.Tick):
                return None

    # -- what the library asks ---------------------------------------------------------------------------------------

    def _ask(self, question: wire.Clock | wire.Sleep) -> int:
        self.send(question)
        while True:
            message = self.receive()
            if isinstance(message, wire.Told) and message.id == question.id:
                return message.nanoseconds
            if isinstance(message, wire.Return | wire.Raise):
                self._early.append(message)

    def clock(self, name: str) -> int:
        """The host's clock ``name`` in nanoseconds."""
        self._next_id += 1
        return self._ask(wire.Clock(self._next_id, name))

    def sleep(self, seconds: float) -> None:
        """Return when the host says that ``seconds`` have passed."""
        self._next_id += 1
        self._ask(wire.Sleep(self._next_id, min(float(seconds), wire.LONGEST_SLEEP)))

    def entropy(self, count: int) -> bytes:
        """The next ``count`` bytes of the run's random stream."""
        self._drawn += 1
        return hashlib.shake_256(self._seed + self._drawn.to_bytes(8, "big")).digest(count)

    # -- output ------------------------------------------------------------------------------------------------------

    def write(self, stream: str, text: str) -> None:
        """Append ``text`` to ``stdout`` or ``stderr``."""
        text = plain(text)
        stream = "stderr" if stream == "stderr" else "stdout"  # a script can make a stream of any name
        # Counted in characters first: a cheap lower bound on bytes that keeps the common case free of encoding.
        size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
        self._printed += size
        if self._printed > self._output_limit:
            room = max(self._output_limit - (self._printed - size), 0)
            kept = text.encode("utf-8", "surrogatepass")[:room].decode("utf-8", "ignore")
            self._output.append((stream, kept))
            self.flush()
            self._on_limit("output")
        if not text:
            return
        self._output.append((stream, text))
        self._buffered += len(text)
        if self._buffered > wire.CHUNK or (text.endswith("\n") and self._may_send_line()):
            self.flush()

    def _may_send_line(self) -> bool:
        """Whether a finished line goes out at once: the first ones do, later ones when a moment has passed.

        What is still here when the process is killed is lost, and what a script printed before it ran out of time is
        what its author needs most. Only a burst of lines, after many, is worth joining.
        """
        self._lines += 1
        now = monotonic()
        if self._lines > _LINES_AT_ONCE and now - self._line_sent < _BURST_SECONDS:
            return False
        self._line_sent = now
        return True

    def flush(self) -> None:
        """Send what was printed, neighbours on the same stream joined, in chunks."""
        output, self._output, self._buffered = self._output, [], 0
        start = 0
        while start < len(output):
            stream = output[start][0]
            end = start
            while end < len(output) and output[end][0] == stream:
                end += 1
            text = "".join(part for _, part in output[start:end])
            if not text.isascii():
                # A lone surrogate cannot travel as text; it is shown as its escape.
                text = text.encode("utf-8", "backslashreplace").decode()
            for offset in range(0, len(text), wire.CHUNK):
                self._send_bytes(wire.pack(wire.Print(stream, text[offset : offset + wire.CHUNK])))
            start = end
