"""``sys`` of a script: facts about the interpreter, the streams, and ``exit``; none of the interpreter's state.

``stdout``, ``stderr`` and ``stdin`` are looked up on every read, so they follow redirections.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from headgate.runtime.worker.library import streams

_FACTS: Final = (
    "byteorder float_info getdefaultencoding get_int_max_str_digits getrecursionlimit getsizeof hash_info hexversion "
    "int_info intern maxsize maxunicode platform set_int_max_str_digits version version_info"
)


class Implementation:
    """``sys.implementation``, without the way to the interpreter's caches."""

    __slots__ = ("cache_tag", "hexversion", "name", "version")

    def __init__(self) -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(sys.implementation, name))

    def __repr__(self) -> str:
        return f"namespace({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


_recursion_cap = sys.getrecursionlimit()


def cap_recursion(limit: int) -> None:
    """Let ``setrecursionlimit`` go no higher than ``limit``."""
    global _recursion_cap
    _recursion_cap = limit


def setrecursionlimit(limit: int, /) -> None:
    """Set the recursion limit, or the run's own bound where that is lower."""
    if type(limit) is int and limit > _recursion_cap:
        limit = _recursion_cap
    sys.setrecursionlimit(limit)


def exc_info() -> tuple[type[BaseException], BaseException, None] | tuple[None, None, None]:
    """The exception that is being handled; the traceback leads to frames and is left out."""
    error = sys.exception()
    return (None, None, None) if error is None else (type(error), error, None)


def exit_(status: object = None, /) -> None:
    """End the script by raising ``SystemExit(status)``."""
    if status is None:
        raise SystemExit
    raise SystemExit(status)


exit_.__name__ = exit_.__qualname__ = "exit"

_argv: Final = [""]

REPLACED: Final[dict[str, object]] = {
    **{name: getattr(sys, name) for name in _FACTS.split()},
    "argv": _argv,
    "exc_info": exc_info,
    "exception": sys.exception,
    "exit": exit_,
    "implementation": Implementation(),
    "setrecursionlimit": setrecursionlimit,
    "stderr": streams.STDERR,
    "stdin": streams.STDIN,
    "stdout": streams.STDOUT,
}

COMPUTED: Final[dict[str, Callable[[], object]]] = {
    name: lambda name=name: streams.current[name] for name in ("stderr", "stdin", "stdout")
}

_digits: Final = sys.get_int_max_str_digits()


def reset() -> None:
    """Undo what a run may set."""
    _argv[:] = [""]
    sys.set_int_max_str_digits(_digits)
