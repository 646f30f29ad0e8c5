"""``traceback`` of a script: CPython's own formatting of the script's own frames.

Frames of the runtime and of the library are left out, source lines are the script's and nobody else's, and no suggestion
imports a module to look for a name in it.
"""

from __future__ import annotations

import sys
import traceback
import types
from collections.abc import Iterator
from typing import Any, Final

from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.library import streams
from headgate.runtime.worker.library.rebinding import rebound
from headgate.runtime.worker.names import plain

_lines: list[str] = []


def set_source(text: str) -> None:
    """Let tracebacks show the lines of ``text``."""
    _lines[:] = text.splitlines(keepends=True)


def source_line(number: int) -> str:
    """Line ``number`` of the script, or nothing."""
    return _lines[number - 1] if 0 < number <= len(_lines) else ""


class _LineCache:
    """What ``traceback`` takes for ``linecache``: one file, held in memory."""

    @staticmethod
    def getline(filename: str, lineno: int, _globals: object = None) -> str:
        return source_line(lineno) if filename == FILENAME else ""

    @staticmethod
    def getlines(filename: str, _globals: object = None) -> list[str]:
        return list(_lines) if filename == FILENAME else []

    @staticmethod
    def lazycache(_filename: str, _globals: object) -> bool:
        return False

    @staticmethod
    def checkcache(_filename: str | None = None) -> None:
        return None


class _Sys:
    """What ``traceback`` takes for ``sys``."""

    exc_info = staticmethod(sys.exc_info)
    exception = staticmethod(sys.exception)
    maxsize = sys.maxsize
    stdlib_module_names = sys.stdlib_module_names

    @property
    def stderr(self) -> object:
        return streams.current["stderr"]


def _walk(tb: types.TracebackType | None) -> Iterator[tuple[types.FrameType, tuple]]:
    """The script's own frames."""
    for frame, position in _walk_of_cpython(tb):
        if frame.f_code.co_filename == FILENAME:
            yield frame, position


def _suggest(error: BaseException, tb: types.TracebackType | None, name: str) -> str | None:
    if isinstance(error, ImportError):
        return None  # CPython imports the module, by whatever name the exception bears
    last = tb
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is not None and last.tb_frame.f_code.co_filename != FILENAME:
        return None  # names of the library's own functions are no suggestion
    return _suggest_of_cpython(error, tb, name)


_copied: Final = rebound(
    traceback,
    {
        "_compute_suggestion_error": _suggest,
        "_walk_tb_with_full_positions": _walk,
        "linecache": _LineCache,
        "print": streams.print_,
        "sys": _Sys(),
    },
    ("FrameSummary", "StackSummary", "_ExceptionPrintContext", "TracebackException"),
)
_walk_of_cpython: Final[Any] = _copied["_walk_tb_with_full_positions_of_cpython"]
_suggest_of_cpython: Final[Any] = _copied.get("_compute_suggestion_error_of_cpython")  # since Python 3.12
_TracebackException: Final[Any] = _copied["TracebackException"]
_NOT_GIVEN: Final[Any] = _copied["_sentinel"]


def _rendered(exc: object, value: object, tb: object, limit: int | None) -> Any:
    value, tb = _copied["_parse_value_tb"](exc, value, tb)
    if tb is None and isinstance(value, BaseException):
        tb = value.__traceback__  # `sys.exc_info()` leaves it out
    if tb is not None and not isinstance(tb, types.TracebackType):
        raise TypeError(f"a traceback is expected, not {type(tb).__name__!r}")
    return _TracebackException(type(value), value, tb, limit=limit, compact=True)


def format_exception(
    exc: object, /, value: object = _NOT_GIVEN, tb: object = _NOT_GIVEN, limit: int | None = None, chain: bool = True
) -> list[str]:
    """Format a stack trace and the exception information."""
    return [plain(text) for text in _rendered(exc, value, tb, limit).format(chain=chain)]


def format_exception_only(exc: object, /, value: object = _NOT_GIVEN, **options: bool) -> list[str]:
    """Format the exception part of a traceback."""
    return [plain(text) for text in _copied["format_exception_only"](exc, value, **options)]


def format_exc(limit: int | None = None, chain: bool = True) -> str:
    """Like print_exc() but return a string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exception(
    exc: object,
    /,
    value: object = _NOT_GIVEN,
    tb: object = _NOT_GIVEN,
    limit: int | None = None,
    file: object = None,
    chain: bool = True,
) -> None:
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    if file is None:
        file = streams.current["stderr"]
    for text in format_exception(exc, value, tb, limit, chain):
        streams.print_(text, file=file, end="")


def print_exc(limit: int | None = None, file: object = None, chain: bool = True) -> None:
    """Shorthand for 'print_exception(sys.exception(), limit=limit, file=file, chain=chain)'."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


_FUNCTIONS: Final = (format_exc, format_exception, format_exception_only, print_exc, print_exception)

for _function in _FUNCTIONS:
    _function.__module__ = "traceback"

REPLACED: Final[dict[str, object]] = {function.__name__: function for function in _FUNCTIONS}
