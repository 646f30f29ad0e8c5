"""From source text to the tree that CPython compiles, or to the one departure that says why not.

Guard and checker both read source through here, so what is text, what parses and what is too deep is decided once.
The bounds come before any recursive parser sees the source: LibCST's native parser overflows the stack on nesting that
CPython reports as an error.
"""

from __future__ import annotations

import ast
import warnings

from headgate.runtime.language import MAX_NESTING, MAX_SOURCE_BYTES, Departure

FILENAME = "<script>"
"""The file name under which scripts are compiled; frames that bear it are the script's own."""

FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


COMPILE_ERRORS = (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError, SystemError)
"""What CPython's parser and compiler raise at a source; ``SystemError`` is a defect of theirs that some sources find."""

_MAX_DOTS = 2_000


class NotInLanguage(Exception):
    """The source is refused; ``departures`` says where and why."""

    def __init__(self, departures: list[Departure]) -> None:
        super().__init__(f"{len(departures)} departure(s) from the language")
        self.departures = departures


def _refuse(
    code: str, subject: str, line: int = 1, column: int = 1, end_line: int = 0, end_column: int = 0
) -> NotInLanguage:
    departure = Departure(line, column, end_line or line, max(end_column, column + 1), code, subject)
    return NotInLanguage([departure])


def read(source: str, *, compiled: bool = True) -> ast.Module:
    """Parse ``source`` as a script with top-level ``await``.

    With ``compiled`` the compiler's own pass is made too, which finds what the grammar does not: ``return`` outside a
    function, ``nonlocal`` at the top. A caller that compiles the tree itself leaves it out and uses
    :func:`compile_error`.

    Raises:
        NotInLanguage: with one departure, ``HG113`` (not text), ``HG112`` (too large or too deep) or ``HG100`` (syntax);
            its ``subject`` is the plain reason.
    """
    check_text(source)
    _silence_warnings()
    try:
        tree = compile(source, FILENAME, "exec", FLAGS | ast.PyCF_ONLY_AST, dont_inherit=True)
        depth = nesting(tree)
        if depth <= MAX_NESTING and compiled:
            compile(source, FILENAME, "exec", FLAGS, dont_inherit=True)
    except COMPILE_ERRORS as error:
        raise compile_error(source, error) from None
    if depth > MAX_NESTING:
        raise _refuse("HG112", f"the source is nested {depth} levels deep; {MAX_NESTING} are allowed")
    return tree


def compile_error(source: str, error: Exception) -> NotInLanguage:
    """The refusal that an exception of the parser or compiler means."""
    if isinstance(error, SyntaxError):
        return _syntax(source, error)
    if isinstance(error, RecursionError | MemoryError):
        return _refuse("HG112", f"the source is nested too deeply to parse; {MAX_NESTING} levels are allowed")
    return _refuse("HG100", str(error))


def check_text(source: str) -> None:
    """Refuse what is not source text before anything parses it."""
    if type(source) is not str:
        raise TypeError(f"source is text (str), not {type(source).__name__}")
    if len(source) > MAX_SOURCE_BYTES:
        raise _refuse("HG112", f"the source has {len(source):,} characters; {MAX_SOURCE_BYTES:,} bytes are allowed")
    try:
        size = len(source.encode())
    except UnicodeEncodeError as error:
        line, column = _position(source, error.start)
        raise _refuse("HG113", f"a lone surrogate (\\u{ord(source[error.start]):04x})", line, column) from None
    if size > MAX_SOURCE_BYTES:
        raise _refuse("HG112", f"the source has {size:,} bytes; {MAX_SOURCE_BYTES:,} are allowed")
    if source.count(".") > _MAX_DOTS and "import" in source:
        # CPython joins the parts of a dotted import one by one, in time that grows with the square of its length.
        for number, line in enumerate(source.replace("\\\n", "").splitlines(), 1):
            if "import" in line and line.count(".") > _MAX_DOTS:
                raise _refuse("HG112", f"a line with an import has more than {_MAX_DOTS:,} dots", number)
    if "\0" in source:
        line, column = _position(source, source.index("\0"))
        raise _refuse("HG113", "a NUL character", line, column)


def nesting(tree: ast.AST) -> int:
    """The depth of ``tree`` in nodes, measured without recursion."""
    depth = 0
    level: list[ast.AST] = [tree]
    while level:
        depth += 1
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    return depth


def _position(source: str, offset: int) -> tuple[int, int]:
    before = source[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _syntax(source: str, error: SyntaxError) -> NotInLanguage:
    line = max(error.lineno or 1, 1)
    column = max(error.offset or 1, 1)
    end_line = error.end_lineno or line
    end_column = error.end_offset or 0
    if end_line < line or (end_line == line and end_column <= column):
        end_line, end_column = line, column + 1
    return _refuse("HG100", error.msg or "invalid syntax", line, column, end_line, end_column)


def _silence_warnings() -> None:
    """Keep the compiler's remarks on a script (``is`` with a literal) out of the host's warnings.

    ``warnings.catch_warnings`` swaps process-wide state and is not thread-safe; one standing filter that matches only
    our file name is.
    """
    filters = warnings.filters
    if not filters or getattr(filters[0][3], "pattern", None) != _MODULE:
        warnings.filterwarnings("ignore", module=_MODULE)


_MODULE = r"<script>\Z"
