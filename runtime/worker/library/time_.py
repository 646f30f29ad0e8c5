"""``time`` of a script: the host's clocks, the host's patience, and a local time zone that is UTC.

Every read of a clock is a question to the host, so that a recorded run replays. Conversions without a clock in them are
CPython's own.
"""

from __future__ import annotations

import calendar
import math
import operator
import os
import sys
import time
from collections.abc import Sequence
from typing import Any, Final

from headgate.runtime.worker.port import port

_SECOND: Final = 1_000_000_000
_LONGEST: Final = 2**63 / _SECOND
_PYTIME: Final = "PyTime_t" if sys.version_info >= (3, 13) else "_PyTime_t"


def time_() -> float:
    """Seconds since the epoch, by the host's clock."""
    return port.clock("time") / _SECOND


def time_ns() -> int:
    """Nanoseconds since the epoch, by the host's clock."""
    return port.clock("time")


def monotonic() -> float:
    """Seconds of a clock that never goes back."""
    return port.clock("monotonic") / _SECOND


def monotonic_ns() -> int:
    """Nanoseconds of a clock that never goes back."""
    return port.clock("monotonic")


def perf_counter() -> float:
    """Seconds of the clock for measuring short durations."""
    return port.clock("monotonic") / _SECOND


def perf_counter_ns() -> int:
    """Nanoseconds of the clock for measuring short durations."""
    return port.clock("monotonic")


def process_time() -> float:
    """Processor seconds."""
    return port.clock("process") / _SECOND


def process_time_ns() -> int:
    """Processor nanoseconds."""
    return port.clock("process")


def sleep(seconds: float, /) -> None:
    """Wait until the host says that ``seconds`` have passed."""
    if isinstance(seconds, float):
        if math.isnan(seconds):
            raise ValueError("Invalid value NaN (not a number)")
        if abs(seconds) >= _LONGEST:
            raise OverflowError("timestamp out of range for platform time_t")
    else:
        seconds = operator.index(seconds)
        if abs(seconds) >= _LONGEST:
            raise OverflowError(f"timestamp too large to convert to C {_PYTIME}")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    port.sleep(float(seconds))


def gmtime(seconds: float | None = None, /) -> time.struct_time:
    """``seconds`` since the epoch, or now, as UTC."""
    return time.gmtime(time_() if seconds is None else seconds)


def localtime(seconds: float | None = None, /) -> time.struct_time:
    """``seconds`` since the epoch, or now, as local time, which is UTC."""
    moment = time.gmtime(time_() if seconds is None else seconds)
    return time.struct_time((*moment, "UTC", 0))  # the C library calls the zone of gmtime() GMT


def mktime(moment: Sequence[int], /) -> float:
    """Seconds since the epoch of a local time, which is UTC; fields out of range carry over."""
    if not isinstance(moment, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(moment) != 9:
        raise TypeError("mktime(): illegal time tuple argument")
    year, month, day, hour, minute, second = (operator.index(field) for field in moment[:6])
    carried, month = divmod(month - 1, 12)
    try:
        return float(
            calendar.timegm((year + carried, month + 1, 1, 0, 0, 0))
            + (day - 1) * 86400
            + hour * 3600
            + minute * 60
            + second
        )
    except (ValueError, OverflowError):
        raise OverflowError("mktime argument out of range") from None


def asctime(moment: Any = None, /) -> str:
    """A moment, or now, as ``Sat Jun 06 16:26:11 1998``."""
    return time.asctime(localtime() if moment is None else moment)


def ctime(seconds: float | None = None, /) -> str:
    """``seconds`` since the epoch, or now, as ``Sat Jun 06 16:26:11 1998``."""
    return time.asctime(localtime(seconds))


def strftime(format: str, moment: Any = None, /) -> str:
    """A moment, or now, by ``format``."""
    return time.strftime(format, localtime() if moment is None else moment)


time_.__name__ = time_.__qualname__ = "time"

_FUNCTIONS: Final = (
    time_, time_ns, monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns,
    sleep, gmtime, localtime, mktime, asctime, ctime, strftime,
)  # fmt: skip

for _function in _FUNCTIONS:
    _function.__module__ = "time"

REPLACED: Final[dict[str, object]] = {
    **{function.__name__: function for function in _FUNCTIONS},
    "altzone": 0,
    "daylight": 0,
    "timezone": 0,
    "tzname": ("UTC", "UTC"),
}


def install() -> None:
    """In the zygote: make the process's own local time UTC, for ``datetime`` and ``strptime``."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    del os.environ["TZ"]
