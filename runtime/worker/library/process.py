"""What is done once to the zygote's own process: late imports come early, and stock types lose what no script may have.

All of it is for good and for the whole process, so nothing here is done where other code runs too.
"""

from __future__ import annotations

import codecs
import contextlib
import ctypes
import dataclasses
import encodings
import gc
import importlib
import io
import pkgutil
import typing
from typing import Final

from headgate.runtime.worker.library import (
    collections_,
    datetime_,
    decimal_,
    enum_,
    hashlib_,
    streams,
    time_,
    warnings_,
    zoneinfo_,
)
from headgate.runtime.worker.library.freeze import freeze_classes, seal_against_subclasses

_LATE_IMPORTS: Final = tuple(
    """
    _colorize _pylong _strptime _suggestions ast asyncio.timeouts asyncio.taskgroups calendar contextvars copyreg decimal
    difflib encodings.idna html.entities inspect ipaddress keyword linecache locale numbers opcode reprlib statistics
    stringprep tokenize tracemalloc unicodedata weakref zoneinfo._common
    """.split()
)
"""Modules that the standard library imports inside functions; some exist in later versions only."""


def preload() -> None:
    """Import and look up now what would need a file later."""
    for name in _LATE_IMPORTS:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for module in pkgutil.iter_modules(encodings.__path__):
        # Some are for other systems (`mbcs`), some need a library that this Python was built without.
        with contextlib.suppress(ImportError, LookupError):
            codecs.lookup(module.name)
    hashlib_.preload()
    zoneinfo_.preload()


def install() -> None:
    """Change this process into one that runs scripts."""
    time_.install()
    collections_.install()
    datetime_.install_clock()
    decimal_.install()
    enum_.install()
    streams.install()
    warnings_.install()
    zoneinfo_.install()
    # The name of a codec that does not exist would be looked for in a directory.
    encodings.__path__.clear()
    # A memoryview of a buffer that can be resized: the one builtin type that scripts are not to have.
    _remove(io.BytesIO, "getbuffer")
    seal_against_subclasses(dataclasses.Field)
    # Its caches are keyed by classes, the real `type` among them, and a key is shown to the `__eq__` of what collides.
    for clear in typing._cleanups:  # ty: ignore[missing-attribute]
        clear()
    freeze_classes()


def _remove(cls: type, name: str) -> None:
    gc.get_referents(cls.__dict__)[0].pop(name, None)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))
