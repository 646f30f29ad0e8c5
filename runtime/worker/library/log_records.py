"""Log records: what one is, how it looks as text, and the handlers that write it.

Relies on the port for the time, and on :mod:`headgate.runtime.worker.library.traceback_` for exceptions.
"""

from __future__ import annotations

import string
import sys
import time
from collections.abc import Mapping
from typing import Any, Final

from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.formatting import format_text
from headgate.runtime.worker.library import streams, traceback_
from headgate.runtime.worker.names import plain
from headgate.runtime.worker.port import port

NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = 0, 10, 20, 30, 40, 50
LEVELS: Final = {"NOTSET": 0, "DEBUG": 10, "INFO": 20, "WARNING": 30, "ERROR": 40, "CRITICAL": 50}
_level_names: dict[int, str] = {}
_level_numbers: dict[str, int] = {}


def check_level(level: int | str) -> int:
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _level_numbers:
            raise ValueError(f"Unknown level: {level!r}")
        return _level_numbers[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


def getLevelName(level: int | str) -> int | str:
    """Return the textual or numeric representation of logging level 'level'."""
    found = _level_names.get(level) if isinstance(level, int) else _level_numbers.get(level)
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

    process, processName = 1, "MainProcess"
    thread, threadName = 1, "MainThread"
    taskName = None

    message: str
    asctime: str

    def __init__(
        self,
        name: str,
        level: int,
        pathname: str,
        lineno: int,
        msg: object,
        args: Any,
        exc_info: Any,
        func: str | None = None,
        sinfo: str | None = None,
    ) -> None:
        if args and len(args) == 1 and isinstance(args[0], Mapping) and args[0]:
            args = args[0]
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname, self.lineno, self.funcName = pathname, lineno, func
        self.filename = pathname.rpartition("/")[2]
        self.module = self.filename.rpartition(".")[0] or self.filename
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo

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
FIELDS: Final = ("process", "processName", "thread", "threadName", "taskName")
"""What a record has from its class."""


def caller() -> tuple[str, int]:
    """The function and line of the script that logs."""
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == FILENAME:
            return plain(frame.f_code.co_name), frame.f_lineno
        frame = frame.f_back
    return "<module>", 1


STYLES: Final = {"%": "%(message)s", "{": "{message}", "$": "${message}"}
BASIC_FORMATS: Final = {
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
        if style not in STYLES:
            raise ValueError(f"Style must be one of: {','.join(STYLES)}")
        self._style, self._fmt, self.datefmt = style, fmt or STYLES[style], datefmt
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
        own = {plain(name): value for name, value in vars(record).items()}
        values = {**self._defaults, **{name: getattr(record, name) for name in FIELDS}, **own}
        if self._style == "%":
            return self._fmt % values
        if self._style == "{":
            return format_text(self._fmt, (), values)
        return string.Template(self._fmt).substitute(values)

    def format(self, record: LogRecord) -> str:
        """``record`` as text, with its exception."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info:
            text = text.removesuffix("\n") + "\n" + self.formatException(record.exc_info)
        return text


_DEFAULT_FORMATTER: Final = Formatter()


def reset() -> None:
    """Forget what a run made of the levels."""
    global _started
    _started = 0
    _level_numbers.clear()
    _level_numbers.update(LEVELS, WARN=WARNING, FATAL=CRITICAL)
    _level_names.clear()
    _level_names.update((number, name) for name, number in LEVELS.items())


reset()

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


class Filtered:
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
        return all(each.filter(record) if hasattr(each, "filter") else each(record) for each in self.filters)


class Handler(Filtered):
    """Takes records from loggers; subclasses say where to."""

    def __init__(self, level: int | str = NOTSET) -> None:
        super().__init__()
        self.level, self.formatter, self.name = check_level(level), None, None

    def setLevel(self, level: int | str) -> None:
        """Set the lowest level that is handled."""
        self.level = check_level(level)

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


class LastResort(Handler):
    """What a warning reaches when nobody has configured anything."""

    def emit(self, record: LogRecord) -> None:
        """Write the message to standard error."""
        streams.print_(self.format(record), file=streams.current["stderr"])
