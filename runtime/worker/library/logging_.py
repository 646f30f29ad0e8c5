"""``logging`` of a script: loggers, levels, formats and stream handlers, on the run's standard error.

Written anew, since CPython's leads to threads, files, sockets and frames. What is here behaves as there; what is not would
need one of those.
"""

from __future__ import annotations

import string
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.formatting import format_text
from headgate.runtime.worker.library import streams, traceback_
from headgate.runtime.worker.names import plain
from headgate.runtime.worker.port import port

NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = 0, 10, 20, 30, 40, 50
_LEVELS: Final = {"NOTSET": 0, "DEBUG": 10, "INFO": 20, "WARNING": 30, "ERROR": 40, "CRITICAL": 50}
_level_names: dict[int, str] = {}
_level_numbers: dict[str, int] = {}
_disabled = -1


def _check_level(level: int | str) -> int:
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _level_numbers:
            raise ValueError(f"Unknown level: {level!r}")
        return _level_numbers[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


def getLevelName(level: int | str) -> int | str:
    """Return the textual or numeric representation of logging level 'level'."""
    found = _level_names.get(level) if isinstance(level, int) else _level_numbers.get(level)  # type: ignore[arg-type]
    return f"Level {level}" if found is None else found


def addLevelName(level: int, levelName: str) -> None:
    """Associate 'levelName' with 'level'."""
    _level_names[level] = levelName
    _level_numbers[levelName] = level


# --------------------------------------------------------------------------------------------------------------------
# Records and how they look
# --------------------------------------------------------------------------------------------------------------------


class LogRecord:
    """One event; its time is asked of the host when something first needs it."""

    pathname = filename = FILENAME
    module = "<script>"
    process, processName = 1, "MainProcess"
    thread, threadName = 1, "MainThread"
    taskName = exc_text = stack_info = None

    def __init__(self, name: str, level: int, msg: object, args: tuple, exc_info: object) -> None:
        self.name, self.msg, self.levelno = name, msg, level
        self.levelname = getLevelName(level)
        if len(args) == 1 and isinstance(args[0], Mapping) and args[0]:
            args = args[0]  # type: ignore[assignment]
        self.args, self.exc_info = args, exc_info
        self.funcName, self.lineno = _caller()

    def __getattr__(self, name: str) -> float:
        if name not in ("created", "msecs", "relativeCreated"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name)
        global _started
        now = port.clock("time")
        _started = _started or now
        self.created = now / 1_000_000_000
        self.msecs = now % 1_000_000_000 // 1_000_000 + 0.0
        self.relativeCreated = (now - _started) / 1_000_000
        return vars(self)[name]

    def getMessage(self) -> str:
        """Return the message, with the arguments merged in."""
        message = str(self.msg)
        return message % self.args if self.args else message

    def __repr__(self) -> str:
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'


_started = 0
_FIELDS: Final = ("pathname", "filename", "module", "process", "processName", "thread", "threadName", "taskName")


def _caller() -> tuple[str, int]:
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == FILENAME:
            return plain(frame.f_code.co_name), frame.f_lineno
        frame = frame.f_back  # type: ignore[assignment]
    return "<module>", 1


_STYLES: Final = {"%": "%(message)s", "{": "{message}", "$": "${message}"}
_BASIC: Final = {
    "%": "%(levelname)s:%(name)s:%(message)s",
    "{": "{levelname}:{name}:{message}",
    "$": "${levelname}:${name}:${message}",
}


class Formatter:
    """How a record looks as text."""

    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(
        self,
        fmt: str | None = None,
        datefmt: str | None = None,
        style: str = "%",
        validate: bool = True,
        *,
        defaults: Mapping[str, object] | None = None,
    ) -> None:
        if style not in _STYLES:
            raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
        self._style, self._fmt, self.datefmt = style, fmt or _STYLES[style], datefmt
        self._defaults = dict(defaults or {})

    def usesTime(self) -> bool:
        """Whether the format shows the time."""
        return "asctime" in self._fmt

    def formatTime(self, record: LogRecord, datefmt: str | None = None) -> str:
        """The time of ``record`` as text."""
        moment = time.gmtime(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei: tuple) -> str:
        """An exception as text."""
        return "".join(traceback_.format_exception(*ei)).removesuffix("\n")

    def formatMessage(self, record: LogRecord) -> str:
        """The line of ``record``, without exception."""
        for name in ("created", "msecs", "relativeCreated"):
            if name in self._fmt:
                getattr(record, name)
        values = {**self._defaults, **{name: getattr(record, name) for name in _FIELDS}, **vars(record)}
        if self._style == "%":
            return self._fmt % values
        if self._style == "{":
            return format_text(self._fmt, (), values)
        return string.Template(self._fmt).substitute(values)

    def format(self, record: LogRecord) -> str:
        """``record`` as text, with its exception."""
        record.message = record.getMessage()  # type: ignore[attr-defined]
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)  # type: ignore[attr-defined]
        text = self.formatMessage(record)
        if record.exc_info:
            text = text.removesuffix("\n") + "\n" + self.formatException(record.exc_info)  # type: ignore[arg-type]
        return text


# --------------------------------------------------------------------------------------------------------------------
# Handlers
# --------------------------------------------------------------------------------------------------------------------


class Filter:
    """Lets through the records of one logger and those below it."""

    def __init__(self, name: str = "") -> None:
        self.name = name

    def filter(self, record: LogRecord) -> bool | LogRecord:
        """Whether ``record`` is to be logged."""
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class _Filtered:
    """What loggers and handlers have in common: a list of filters."""

    def __init__(self) -> None:
        self.filters: list[Any] = []

    def addFilter(self, filter: Any) -> None:
        """Add the specified filter."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter: Any) -> None:
        """Remove the specified filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record: LogRecord) -> bool | LogRecord:
        """Whether ``record`` passes every filter."""
        for each in self.filters:
            if not (each.filter(record) if hasattr(each, "filter") else each(record)):
                return False
        return True


class Handler(_Filtered):
    """Takes records from loggers; subclasses say where to."""

    def __init__(self, level: int | str = NOTSET) -> None:
        super().__init__()
        self.level, self.formatter, self.name = _check_level(level), None, None

    def setLevel(self, level: int | str) -> None:
        """Set the lowest level that is handled."""
        self.level = _check_level(level)

    def setFormatter(self, fmt: Any) -> None:
        """Set how records look."""
        self.formatter = fmt

    def format(self, record: LogRecord) -> str:
        """``record`` as text."""
        return (self.formatter or _DEFAULT_FORMATTER).format(record)

    def emit(self, record: LogRecord) -> None:
        """Do whatever is to be done with ``record``."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record: LogRecord) -> bool | LogRecord:
        """Emit ``record`` if it passes the filters."""
        passed = self.filter(record)
        if passed:
            self.emit(record)
        return passed

    def flush(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


class StreamHandler(Handler):
    """Writes records to a stream, by default the run's standard error."""

    terminator = "\n"

    def __init__(self, stream: Any = None) -> None:
        super().__init__()
        self.stream = streams.current["stderr"] if stream is None else stream

    def emit(self, record: LogRecord) -> None:
        """Write ``record`` as a line."""
        self.stream.write(self.format(record) + self.terminator)

    def setStream(self, stream: Any) -> Any:
        """Write to another stream from now on; returns the one before."""
        before, self.stream = self.stream, stream
        return before


class NullHandler(Handler):
    """Does nothing with a record."""

    def emit(self, record: LogRecord) -> None:
        """Do nothing."""


class _LastResort(Handler):
    """What a warning reaches when nobody has configured anything."""

    def emit(self, record: LogRecord) -> None:
        """Write the message to standard error."""
        streams.print_(self.format(record), file=streams.current["stderr"])


# --------------------------------------------------------------------------------------------------------------------
# Loggers
# --------------------------------------------------------------------------------------------------------------------


class Logger(_Filtered):
    """A named channel; names with dots form a tree."""

    def __init__(self, name: str, level: int | str = NOTSET) -> None:
        super().__init__()
        self.name, self.level = name, _check_level(level)
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
        self.level = _check_level(level)

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
        record = LogRecord(self.name, level, msg, args, exc_info)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in vars(record) or key in _FIELDS:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            vars(record)[key] = value
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


_DEFAULT_FORMATTER: Final = Formatter()
_root: Final = Logger("root", WARNING)
_loggers: Final[dict[str, Logger]] = {}
_last_resort: Final = _LastResort(WARNING)


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
    _disabled = _check_level(level)


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
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
    handlers = options.get("handlers")
    if handlers is None:
        handlers = [StreamHandler(options.get("stream"))]
    elif "stream" in options:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    formatter = Formatter(options.get("format", _BASIC[style]), options.get("datefmt"), style)
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
    global _disabled, _started
    _disabled, _started = -1, 0
    _loggers.clear()
    _root.handlers.clear()
    _root.filters.clear()
    _root.level, _root.disabled = WARNING, False
    _level_numbers.clear()
    _level_numbers.update(_LEVELS, WARN=WARNING, FATAL=CRITICAL)
    _level_names.clear()
    _level_names.update((number, name) for name, number in _LEVELS.items())


reset()

_DEFINED: Final = (
    Filter, Formatter, Handler, LogRecord, Logger, NullHandler, StreamHandler,
    addLevelName, basicConfig, disable, getLevelName, getLogger,
)  # fmt: skip

for _each in _DEFINED:
    _each.__module__ = "logging"

REPLACED: Final[dict[str, object]] = {
    **_LEVELS,
    "FATAL": CRITICAL,
    "WARN": WARNING,
    **{each.__name__: each for each in _DEFINED},
    **{name: _of_root(name) for name in "critical debug error exception fatal info log warning".split()},
}
