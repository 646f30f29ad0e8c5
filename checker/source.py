"""A script as the checker reads it: text, the tree that CPython compiles, and the LibCST tree where there is one.

Whether the source is Python, text and small enough is decided by :mod:`headgate.runtime.syntax`, as in the guard. LibCST
then parses it once; positions are measured only when asked for. Relies on :mod:`gauge` to know what LibCST can bear.
"""

from __future__ import annotations

import ast
import re
import threading
from functools import cached_property

import libcst as cst
from headgate.checker.diagnostics import Span
from headgate.checker.gauge import Gauge, gauge
from headgate.checker.layout import Positions
from headgate.runtime.language import MAX_SOURCE_BYTES, Departure
from headgate.runtime.syntax import NotInLanguage, nesting, read

BOM = "\ufeff"

_STACK_AT_HAND = 768 << 10
"""What every thread is trusted to have left, in bytes; a source that needs more is parsed in a thread of its own."""

_COOKIE = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"[ \t\f]*(?:#[^\r\n]*)?\r?\n?")
_UTF_8 = frozenset(["utf8", "u8", "utf", "utf8ucs2", "utf8ucs4", "cp65001", "utf8sig"])
_ASCII_SUPERSETS = frozenset(["ascii", "usascii", "latin1", "iso88591", "iso885915", "l1", "cp1252", "windows1252"])
"""Encodings, without ``-`` and ``_``, in which bytes below 128 mean what they mean in UTF-8."""

_stack_size = threading.Lock()


class Source:
    """One script, read once.

    Attributes:
        text: the source without byte order mark, every line end ``\\n``, as CPython's tokenizer reads it.
        tree: the tree that CPython compiles.
        module: the LibCST tree; None where LibCST does not take what CPython takes, or would need too long.
    """

    def __init__(self, text: str) -> None:
        """Read ``text``.

        Raises:
            NotInLanguage: ``text`` is not a script; the exception's one departure says where and why.
        """
        self.text = plain_text(text)
        self.tree: ast.Module = read(self.text)
        self.module: cst.Module | None = _parse(self.text, self.tree)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.split("\n")

    @cached_property
    def positions(self) -> Positions:
        """Where the nodes of the LibCST tree stand.

        Raises:
            PositionsUnknown: LibCST's tree is not the text's.
        """
        if self.module is None:
            raise ValueError("a source that LibCST has not parsed has no LibCST nodes")
        return Positions(self.module, self.text)

    def span(self, node: cst.CSTNode) -> Span:
        """Where ``node``, of this source's LibCST tree, stands."""
        return self.positions.span(node)


def plain_text(text: str) -> str:
    """``text`` without byte order mark and with every line end ``\\n``."""
    text = text.removeprefix(BOM)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def decode(data: bytes) -> str:
    """The text of a source file.

    Raises:
        NotInLanguage: the bytes are not UTF-8, say that they are something else, or are too many.
    """
    if len(data) > MAX_SOURCE_BYTES:
        raise _refused("HG112", f"the source has {len(data):,} bytes; {MAX_SOURCE_BYTES:,} are allowed")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refused("HG113", "the source is UTF-16, not UTF-8")
    cookie = _cookie(data)
    if cookie is not None:
        line, name = cookie
        plain = re.sub(r"[-_.]", "", name.lower())
        if plain not in _UTF_8 and not (plain in _ASCII_SUPERSETS and data.isascii()):
            raise _refused("HG113", f"the source says that it is encoded in {name}; send it as UTF-8", line)
    try:
        return data.decode().removeprefix(BOM)
    except UnicodeDecodeError as error:
        before = plain_text(data[: error.start].decode())
        column = len(before) - (before.rfind("\n") + 1)
        reason = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise _refused("HG113", reason, before.count("\n") + 1, column + 1) from None


def _cookie(data: bytes) -> tuple[int, str] | None:
    """The line and the encoding of a PEP 263 declaration."""
    for number, line in enumerate(data.removeprefix(BOM.encode()).splitlines(keepends=True)[:2], start=1):
        match = _COOKIE.match(line)
        if match is not None:
            return number, match[1].decode("ascii", "replace")
        if not _BLANK.fullmatch(line):
            return None
    return None


def _refused(code: str, reason: str, line: int = 1, column: int = 1) -> NotInLanguage:
    return NotInLanguage([Departure(line, column, line, column + 1, code, reason)])


def _parse(text: str, tree: ast.Module) -> cst.Module | None:
    patterns = "case" in text and any(isinstance(node, ast.Match) for node in ast.walk(tree))
    need = gauge(text, nesting(tree), patterns)
    if not need.bearable:
        return None
    return _attempt(text) if need.stack <= _STACK_AT_HAND else _attempt_with_stack(text, need)


def _attempt(text: str) -> cst.Module | None:
    try:
        return cst.parse_module(text)
    except Exception:
        # CPython has accepted the source, so this is a gap of LibCST's: `(x): int = 1`, a chain of 4,000 strings.
        return None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of pyo3, which does not export it
            raise
        return None


def _attempt_with_stack(text: str, need: Gauge) -> cst.Module | None:
    parsed: list[cst.Module | None] = []
    thread = threading.Thread(target=lambda: parsed.append(_attempt(text)), name="headgate-parse", daemon=True)
    try:
        with _stack_size:  # the size is the process's, for whatever thread starts next
            before = threading.stack_size(need.stack + _STACK_AT_HAND & -0x1000)
            try:
                thread.start()
            finally:
                threading.stack_size(before)
    except (RuntimeError, ValueError):  # no more threads, or none of this size
        return None
    thread.join()
    return parsed[0] if parsed else None
