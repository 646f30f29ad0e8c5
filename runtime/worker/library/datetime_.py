"""The host's clock inside ``datetime``: ``now``, ``utcnow`` and ``today`` of the real classes ask the port.

The classes stay CPython's own, since values of them cross the wall and scripts subclass them; only these four methods in
their dictionaries are exchanged. It is done in the zygote only and cannot be undone.
"""

from __future__ import annotations

import ctypes
import datetime
import gc
import sys
import warnings
from typing import Any, Final, TypeVar

from headgate.runtime.worker.port import port

REPLACED: Final[dict[str, object]] = {}

_SECOND: Final = 1_000_000_000
_EPOCH: Final = datetime.datetime(1970, 1, 1)
_Date = TypeVar("_Date", bound=datetime.date)
_DateTime = TypeVar("_DateTime", bound=datetime.datetime)


def _moment(cls: type[_DateTime], tz: datetime.tzinfo | None) -> _DateTime:
    """The clock's time as ``cls``, in UTC, marked with ``tz``."""
    seconds, nanoseconds = divmod(port.clock("time"), _SECOND)
    utc = _EPOCH + datetime.timedelta(seconds=seconds)
    return cls(utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, nanoseconds // 1000, tz)


def now(cls: type[_DateTime], tz: datetime.tzinfo | None = None) -> _DateTime:
    """Returns new datetime object representing current time local to tz, which defaults to UTC."""
    if tz is None:
        return _moment(cls, None)
    if not isinstance(tz, datetime.tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}")
    local: Any = tz.fromutc(_moment(cls, tz))
    return local


def utcnow(cls: type[_DateTime]) -> _DateTime:
    """Return a new datetime representing UTC day and time."""
    if sys.version_info >= (3, 12):
        warnings.warn(
            "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use "
            "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
            DeprecationWarning,
            stacklevel=2,
        )
    return _moment(cls, None)


def today(cls: type[_Date]) -> _Date:
    """Current date or datetime."""
    return cls.fromtimestamp(port.clock("time") / _SECOND)


def install_clock() -> None:
    """In the zygote: exchange the methods that read the machine's clock."""
    for cls, methods in ((datetime.datetime, (now, utcnow)), (datetime.date, (today,))):
        attributes = gc.get_referents(cls.__dict__)[0]
        for method in methods:
            method.__qualname__ = f"{cls.__name__}.{method.__name__}"
            method.__module__ = "datetime"
            attributes[method.__name__] = classmethod(method)
        ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))
