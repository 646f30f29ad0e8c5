"""What the library may ask of the world outside the worker.

The library is built once, in the zygote; the port is connected in each worker when its conversation begins. Everything
that would make a run depend on more than its source, inputs and answers goes through here, so the host can record it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn


def _unconnected(*_: object) -> NoReturn:
    raise RuntimeError("no host is connected")


class Port:
    """The questions a run may put to its host; replaced as a whole when a conversation begins."""

    __slots__ = ("clock", "entropy", "sleep", "write")

    clock: Callable[[str], int]
    """``clock(name)`` is the host's clock in nanoseconds; ``name`` is ``time``, ``monotonic`` or ``process``."""

    entropy: Callable[[int], bytes]
    """``entropy(n)`` is the next ``n`` bytes of the run's random stream, expanded from the host's seed."""

    sleep: Callable[[float], None]
    """``sleep(seconds)`` returns when the host says that the time has passed."""

    write: Callable[[str, str], None]
    """``write(stream, text)`` appends to the run's output; ``stream`` is ``stdout`` or ``stderr``."""

    def __init__(self) -> None:
        self.clock = self.entropy = self.sleep = self.write = _unconnected


port = Port()
