"""``zoneinfo`` of a script: every zone is read in the zygote, where there still are files, and kept.

``ZoneInfo`` is the real class and finds its zones in its own cache. What could read a file, or drop a zone, is taken from it.
"""

from __future__ import annotations

import ctypes
import gc
import zoneinfo
from typing import Final

_zones: Final[dict[str, zoneinfo.ZoneInfo]] = {}


def available_timezones() -> set[str]:
    """Return a set of all valid keys for IANA time zones."""
    return set(_zones) or zoneinfo.available_timezones()


available_timezones.__module__ = "zoneinfo"

REPLACED: Final[dict[str, object]] = {"available_timezones": available_timezones}


def preload() -> None:
    """In the zygote: read every zone that this machine has, from its own files or from the ``tzdata`` package."""
    for key in sorted(zoneinfo.available_timezones()):
        try:
            _zones[key] = zoneinfo.ZoneInfo(key)
        except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError):  # an entry that is no zone
            continue


def install() -> None:
    """In the zygote: take from ``ZoneInfo`` what reads files. ``from_file`` would also believe any indices it is given."""
    attributes = gc.get_referents(zoneinfo.ZoneInfo.__dict__)[0]
    for name in ("clear_cache", "from_file", "no_cache"):
        attributes.pop(name, None)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(zoneinfo.ZoneInfo))
