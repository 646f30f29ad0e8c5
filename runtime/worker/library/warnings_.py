"""``warnings`` of a script: CPython's filters, its own ``warn``, and text on the run's standard error.

A warning is located in the script's own frames. In the worker, warnings of the library go the same way.
"""

from __future__ import annotations

import sys
import types
import warnings
from typing import Any, Final

from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.library import streams
from headgate.runtime.worker.library.rebinding import rebound
from headgate.runtime.worker.library.traceback_ import source_line
from headgate.runtime.worker.names import plain

_MODULE: Final = "__main__"
_registry: Final[dict[Any, Any]] = {}
_QUIET: Final = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)
_FILTERS: Final = [
    ("default", None, DeprecationWarning, _MODULE, 0),
    *(("ignore", None, each, None, 0) for each in _QUIET),
]
"""The filters of a Python that was given no others."""


def warn(
    message: Any,
    category: type[Warning] | None = None,
    stacklevel: int = 1,
    source: object = None,
    **_skip: object,
) -> None:
    """Issue a warning, or maybe ignore it or raise an exception."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (issubclass(type(category), type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    warnings.warn_explicit(message, category, FILENAME, _line(stacklevel), _MODULE, _registry)


def _line(stacklevel: int) -> int:
    """The line of the ``stacklevel``-th frame of the script, counted from the caller of ``warn``."""
    frame: types.FrameType | None = sys._getframe()
    line, seen = 1, 0
    while frame is not None and seen < max(stacklevel, 1):
        if frame.f_code.co_filename == FILENAME:
            line, seen = frame.f_lineno, seen + 1
        frame = frame.f_back
    return line


class _Warnings:
    """What ``catch_warnings`` keeps and changes: not the module itself, which its instances would hold."""

    __slots__ = ()

    def __getattr__(self, name: str) -> object:
        if name in _CHANGED or name in ("_filters_mutated", "_showwarning_orig"):
            return getattr(warnings, name)
        raise AttributeError(name)

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _CHANGED:
            raise AttributeError(name)
        setattr(warnings, name, value)

    def __repr__(self) -> str:
        return "<module 'warnings'>"


_CHANGED: Final = ("filters", "showwarning", "_showwarnmsg_impl")


class _Sys:
    """What ``warnings`` takes for ``sys``."""

    modules: Final = {"warnings": _Warnings()}


_copied: Final = rebound(warnings, {"simplefilter": warnings.simplefilter, "sys": _Sys}, ("catch_warnings",))

warn.__module__ = "warnings"

REPLACED: Final[dict[str, object]] = {"catch_warnings": _copied["catch_warnings"], "warn": warn}


def _show(message: warnings.WarningMessage) -> None:
    text = f"{message.filename}:{message.lineno}: {message.category.__name__}: {message.message}\n"
    line = (message.line or source_line(message.lineno) if message.filename == FILENAME else "").strip()
    if line:
        text += f"  {line}\n"
    streams.print_(plain(text), end="", file=message.file or streams.current["stderr"])


_installed = False


def install() -> None:
    """In the zygote: show every warning on the run's standard error."""
    global _installed
    _installed = True
    reset()


def reset() -> None:
    """Undo what a run did to the filters, and let each warning be shown anew."""
    _registry.clear()
    if _installed:
        module: Any = warnings
        module.filters[:] = _FILTERS
        module._showwarnmsg_impl = _show
        module.showwarning = module._showwarning_orig
        module._filters_mutated()
