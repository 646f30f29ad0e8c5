"""``logging`` of a script: a tree of loggers, and their configuration.

Written anew, since CPython's leads to threads, files, sockets and frames. What is here behaves as there; what is not would
need one of those. Records and handlers are in :mod:`headgate.runtime.worker.library.log_records`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.library import log_records
from headgate.runtime.worker.library.log_records import (
    BASIC_FORMATS,
    CRITICAL,
    DEBUG,
    ERROR,
    FIELDS,
    INFO,
    LEVELS,
    NOTSET,
    STYLES,
    WARNING,
    Filter,
    Filtered,
    Formatter,
    Handler,
    LastResort,
    LogRecord,
    NullHandler,
    StreamHandler,
    addLevelName,
    caller,
    check_level,
    getLevelName,
)
from headgate.runtime.worker.names import marked

_disabled = -1


# --------------------------------------------------------------------------------------------------------------------
# Loggers
# --------------------------------------------------------------------------------------------------------------------


class Logger(Filtered):
    """A named channel; names with dots form a tree."""

    def __init__(self, name: str, level: int | str = NOTSET) -> None:
        super().__init__()
        self.name, self.level = name, check_level(level)
        self.handlers: list[Handler] = []
        self.propagate, self.disabled = True, False

    @property
    def parent(self) -> Logger | None:
        """The nearest logger above this one."""
        if self is _root:
            return None
        name = self.name
        while "." in name:
            name = name.rpartition(".")[0]
            if name in _loggers:
                return _loggers[name]
        return _root

    def _line(self) -> Iterator[Logger]:
        logger: Logger | None = self
        while logger is not None:
            yield logger
            logger = logger.parent

    def setLevel(self, level: int | str) -> None:
        """Set the lowest level that this logger logs."""
        self.level = check_level(level)

    def getEffectiveLevel(self) -> int:
        """The level that counts for this logger: its own, or that of the nearest above that has one."""
        return next((logger.level for logger in self._line() if logger.level), NOTSET)

    def isEnabledFor(self, level: int) -> bool:
        """Whether a record of ``level`` would be logged."""
        return not self.disabled and level > _disabled and level >= self.getEffectiveLevel()

    def getChild(self, suffix: str) -> Logger:
        """The logger ``suffix`` below this one."""
        return getLogger(suffix if self is _root else f"{self.name}.{suffix}")

    def addHandler(self, hdlr: Handler) -> None:
        """Add the specified handler."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr: Handler) -> None:
        """Remove the specified handler."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self) -> bool:
        """Whether a record would reach a handler."""
        return bool(self._handlers())

    def _handlers(self) -> list[Handler]:
        found: list[Handler] = []
        for logger in self._line():
            found += logger.handlers
            if not logger.propagate:
                break
        return found

    def log(
        self,
        level: int,
        msg: object,
        *args: object,
        exc_info: object = None,
        extra: Mapping[str, object] | None = None,
        stack_info: bool = False,
        stacklevel: int = 1,
    ) -> None:
        """Log 'msg % args' with the integer severity 'level'."""
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if not self.isEnabledFor(level):
            return
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        function, line = caller()
        record = LogRecord(self.name, level, FILENAME, line, msg, args, exc_info, function)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in vars(record) or key in FIELDS:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            vars(record)[marked(key) if type(key) is str else key] = value
        self.handle(record)

    def handle(self, record: LogRecord) -> None:
        """Give ``record`` to every handler that wants it."""
        if self.disabled or not self.filter(record):
            return
        handlers = self._handlers() or [_last_resort]
        for handler in handlers:
            if record.levelno >= handler.level:
                handler.handle(record)

    def debug(self, msg: object, *args: object, **options: Any) -> None:
        """Log with severity DEBUG."""
        self.log(DEBUG, msg, *args, **options)

    def info(self, msg: object, *args: object, **options: Any) -> None:
        """Log with severity INFO."""
        self.log(INFO, msg, *args, **options)

    def warning(self, msg: object, *args: object, **options: Any) -> None:
        """Log with severity WARNING."""
        self.log(WARNING, msg, *args, **options)

    warn = warning

    def error(self, msg: object, *args: object, **options: Any) -> None:
        """Log with severity ERROR."""
        self.log(ERROR, msg, *args, **options)

    def exception(self, msg: object, *args: object, exc_info: object = True, **options: Any) -> None:
        """Log with severity ERROR, with the exception that is being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **options)

    def critical(self, msg: object, *args: object, **options: Any) -> None:
        """Log with severity CRITICAL."""
        self.log(CRITICAL, msg, *args, **options)

    fatal = critical

    def __repr__(self) -> str:
        kind = "RootLogger" if self is _root else type(self).__name__
        return f"<{kind} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


_root: Final = Logger("root", WARNING)
_loggers: Final[dict[str, Logger]] = {}
_last_resort: Final = LastResort(WARNING)


def getLogger(name: str | None = None) -> Logger:
    """Return the logger with the specified name, or the root logger."""
    if not name or name == "root":
        return _root
    if not isinstance(name, str):
        raise TypeError("A logger name must be a string")
    name = str.__str__(name)
    return _loggers.setdefault(name, Logger(name))


def disable(level: int | str = CRITICAL) -> None:
    """Disable all logging calls of severity 'level' and below."""
    global _disabled
    _disabled = check_level(level)


_CONFIGURED: Final = frozenset("level format datefmt style stream handlers force encoding errors".split())


def basicConfig(**options: Any) -> None:
    """Do basic configuration for the logging system: level, format, datefmt, style, stream, handlers, force."""
    for name in options:
        if name in ("filename", "filemode"):
            raise ValueError("there are no files here; records go to the run's standard error")
        if name not in _CONFIGURED:
            raise ValueError(f"Unrecognised argument(s): {name}")
    if options.get("force"):
        _root.handlers.clear()
    if _root.handlers:
        return
    style = options.get("style", "%")
    if style not in STYLES:
        raise ValueError(f"Style must be one of: {','.join(STYLES)}")
    handlers = options.get("handlers")
    if handlers is None:
        handlers = [StreamHandler(options.get("stream"))]
    elif "stream" in options:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    formatter = Formatter(options.get("format", BASIC_FORMATS[style]), options.get("datefmt"), style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        _root.addHandler(handler)
    if options.get("level") is not None:
        _root.setLevel(options["level"])


def _of_root(name: str) -> Callable[..., None]:
    method = getattr(Logger, name)

    def log(*args: Any, **options: Any) -> None:
        if not _root.handlers:
            basicConfig()
        method(_root, *args, **options)

    log.__name__ = log.__qualname__ = name
    log.__doc__ = method.__doc__
    log.__module__ = "logging"
    return log


def reset() -> None:
    """Forget what a run configured."""
    global _disabled
    _disabled = -1
    _loggers.clear()
    _root.handlers.clear()
    _root.filters.clear()
    _root.level, _root.disabled = WARNING, False
    log_records.reset()


_DEFINED: Final = (
    Filter, Formatter, Handler, LogRecord, Logger, NullHandler, StreamHandler,
    addLevelName, basicConfig, disable, getLevelName, getLogger,
)  # fmt: skip

for _each in _DEFINED:
    _each.__module__ = "logging"

REPLACED: Final[dict[str, object]] = {
    **LEVELS,
    "FATAL": CRITICAL,
    "WARN": WARNING,
    **{each.__name__: each for each in _DEFINED},
    **{name: _of_root(name) for name in "critical debug error exception fatal info log warning".split()},
}
