"""The life of one worker process: take the setup, lock down, warm up, report ready, run until the host hangs up."""

from __future__ import annotations

import os
import socket
from typing import Final, NoReturn

from headgate.runtime import wire
from headgate.runtime.worker import lockdown
from headgate.runtime.worker.link import Link
from headgate.runtime.worker.session import Session

_WARM_UP: Final = """
class _Warm:
    def __init__(self):
        self._items = {"a": [1, 2.5, "x"]}
    def total(self):
        return sum(value for value in self._items["a"][:2])
f"{_Warm().total():.2f}"
"""
"""Run after the fork and before reporting ready, so that the pages a first run touches are the worker's own by then."""

EXIT_DONE: Final = 0
EXIT_LIMIT: Final = 3
EXIT_MEMORY: Final = 4
EXIT_BROKEN: Final = 70


def serve(connection: socket.socket) -> NoReturn:
    """Serve one session on ``connection``; never returns."""
    code = EXIT_BROKEN
    try:
        _serve(connection)
    except MemoryError:  # outside the script: its source or its inputs are more than it was given
        code = EXIT_MEMORY
    finally:
        # Not sys.exit: nothing of the zygote's clean-up, and nothing the script registered, may run.
        os._exit(code)


def _serve(connection: socket.socket) -> None:
    link = Link(connection, max_frame=wire.MAX_FRAME, hang_up=lambda: os._exit(EXIT_DONE))
    setup = link.receive()
    if not isinstance(setup, wire.Setup) or setup.protocol != wire.PROTOCOL:
        raise wire.ProtocolError("the first message is Setup, of the same protocol")
    walls = lockdown.apply(setup.memory_bytes, keep={connection.fileno()})
    if setup.guarded:
        walls.insert(0, "guard")
    session = Session(link, setup, lambda: os._exit(EXIT_LIMIT))
    session.run(wire.Run(_WARM_UP, {}, b""))
    session.forget()
    link.send(wire.Ready(walls))
    while True:
        message = link.receive()
        if isinstance(message, wire.Run):
            link.send(session.run(message))
