"""``csv.reader`` and ``writer`` of a script: the C ones, which crash when entered a second time, behind a lock.

Their input iterator and the rows' ``__str__`` are script code that could call them again while they run. ``DictReader`` and
``DictWriter`` are CPython's own over these two.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any, Final

from headgate.runtime.worker.library.rebinding import rebound


class reader:
    """Iterate over the lines of a file-like object or any iterable of strings, as rows."""

    __slots__ = ("_busy", "_reader")

    def __init__(self, csvfile: Iterable[str], /, dialect: Any = "excel", **options: Any) -> None:
        self._reader = csv.reader(csvfile, dialect, **options)
        self._busy = False

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        if self._busy:
            raise ValueError("csv reader already executing")
        self._busy = True
        try:
            return next(self._reader)
        finally:
            self._busy = False

    @property
    def dialect(self) -> object:
        """The dialect in use."""
        return self._reader.dialect

    @property
    def line_num(self) -> int:
        """How many lines have been read."""
        return self._reader.line_num


class writer:
    """Write rows to a file-like object."""

    __slots__ = ("_busy", "_writer")

    def __init__(self, csvfile: Any, /, dialect: Any = "excel", **options: Any) -> None:
        self._writer = csv.writer(csvfile, dialect, **options)
        self._busy = False

    def writerow(self, row: Iterable[object], /) -> object:
        """Write one row; returns what the file's ``write`` returned."""
        self._enter()
        try:
            return self._writer.writerow(row)
        finally:
            self._busy = False

    def writerows(self, rows: Iterable[Iterable[object]], /) -> None:
        """Write each of ``rows``."""
        self._enter()
        try:
            self._writer.writerows(rows)
        finally:
            self._busy = False

    def _enter(self) -> None:
        if self._busy:
            raise ValueError("csv writer already executing")
        self._busy = True

    @property
    def dialect(self) -> object:
        """The dialect in use."""
        return self._writer.dialect


reader.__module__ = writer.__module__ = "_csv"

_copied: Final = rebound(csv, {"reader": reader, "writer": writer}, ("DictReader", "DictWriter"))

REPLACED: Final[dict[str, object]] = {
    "DictReader": _copied["DictReader"],
    "DictWriter": _copied["DictWriter"],
    "reader": reader,
    "writer": writer,
}

_FIELD_SIZE: Final = csv.field_size_limit()
_DIALECTS: Final[dict[str, Any]] = {name: csv.get_dialect(name) for name in csv.list_dialects()}


def reset() -> None:
    """Undo what a run registered."""
    csv.field_size_limit(_FIELD_SIZE)
    for name in csv.list_dialects():
        if name not in _DIALECTS:
            csv.unregister_dialect(name)
    for name, dialect in _DIALECTS.items():
        csv.register_dialect(name, dialect)
