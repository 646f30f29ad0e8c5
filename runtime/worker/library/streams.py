"""``sys.stdout``, ``sys.stderr`` and ``sys.stdin`` of a script, and the ``print`` that writes to them.

Text goes out through the port, so the host sees and bounds it; nothing here holds a file. ``contextlib.redirect_stdout`` and
its like work by changing ``current``, which ``print`` and ``sys.stdout`` look up each time.
"""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterable, Iterator
from typing import Any, Final

from headgate.runtime.worker.port import port


class TextStream:
    """A write-only text stream of the run."""

    __slots__ = ("_name", "buffer")

    closed = False
    encoding = "utf-8"
    errors = "strict"
    line_buffering = False
    mode = "w"
    newlines = None

    def __init__(self, name: str) -> None:
        self._name = name
        self.buffer = ByteStream(self)

    @property
    def name(self) -> str:
        """``<stdout>`` or ``<stderr>``."""
        return f"<{self._name}>"

    def __repr__(self) -> str:
        return f"<_io.TextIOWrapper name='<{self._name}>' mode='w' encoding='utf-8'>"

    def write(self, text: str, /) -> int:
        """Write ``text``; returns how many characters that was."""
        if type(text) is not str:
            if not issubclass(type(text), str):
                raise TypeError(f"write() argument must be str, not {type(text).__name__}")
            text = str.__str__(text)
        port.write(self._name, text)
        return len(text)

    def writelines(self, lines: Iterable[str], /) -> None:
        """Write each of ``lines``, adding nothing between them."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Do nothing: what is written is on its way."""

    def close(self) -> None:
        """Do nothing: the streams of a run end with it."""

    def reconfigure(self, **options: object) -> None:
        """Accept what programs do on start-up; the encoding is always UTF-8."""

    def isatty(self) -> bool:
        """No terminal."""
        return False

    def readable(self) -> bool:
        """Write-only."""
        return False

    def writable(self) -> bool:
        """Write-only."""
        return True

    def seekable(self) -> bool:
        """There is no position."""
        return False

    def fileno(self) -> int:
        """Raise: there is no descriptor."""
        raise io.UnsupportedOperation("fileno")

    def read(self, size: int = -1, /) -> str:
        """Raise: write-only."""
        raise io.UnsupportedOperation("not readable")

    def __enter__(self) -> TextStream:
        return self

    def __exit__(self, *_: object) -> None:
        return None


class ByteStream:
    """``sys.stdout.buffer``: bytes that are UTF-8 text."""

    __slots__ = ("_decoder", "_stream")

    closed = False
    mode = "wb"

    def __init__(self, stream: TextStream) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def write(self, data: bytes | bytearray, /) -> int:
        """Write ``data``; returns how many bytes that was."""
        if not issubclass(type(data), bytes | bytearray):
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        port.write(self._stream._name, self._decoder.decode(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: what is written is on its way."""


class EmptyInput:
    """``sys.stdin``: nobody sits at a keyboard, so the input has ended before it began."""

    __slots__ = ()

    closed = False
    encoding = "utf-8"
    errors = "strict"
    mode = "r"
    name = "<stdin>"

    def __repr__(self) -> str:
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"

    def read(self, size: int = -1, /) -> str:
        """The end of the input."""
        return ""

    def readline(self, size: int = -1, /) -> str:
        """The end of the input."""
        return ""

    def readlines(self, hint: int = -1, /) -> list[str]:
        """The end of the input."""
        return []

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def isatty(self) -> bool:
        """No terminal."""
        return False

    def readable(self) -> bool:
        """Read-only."""
        return True

    def writable(self) -> bool:
        """Read-only."""
        return False

    def seekable(self) -> bool:
        """There is no position."""
        return False

    def fileno(self) -> int:
        """Raise: there is no descriptor."""
        raise io.UnsupportedOperation("fileno")

    def close(self) -> None:
        """Do nothing."""


STDOUT: Final = TextStream("stdout")
STDERR: Final = TextStream("stderr")
STDIN: Final = EmptyInput()

current: Final[dict[str, Any]] = {"stdout": STDOUT, "stderr": STDERR, "stdin": STDIN}
"""What ``sys.stdout`` and its like are at the moment."""


def reset() -> None:
    """End every redirection."""
    current.update(stdout=STDOUT, stderr=STDERR, stdin=STDIN)


class CurrentStream:
    """Stands as the process's own ``sys.stdout`` or ``sys.stderr``: library code that prints follows redirections too."""

    __slots__ = ("_name",)

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, name: str) -> None:
        self._name = name

    def write(self, text: str) -> int:
        """Write to whatever the stream is at the moment."""
        return current[self._name].write(text)

    def flush(self) -> None:
        """Flush whatever the stream is at the moment."""
        current[self._name].flush()

    def isatty(self) -> bool:
        """No terminal."""
        return False


# --------------------------------------------------------------------------------------------------------------------
# print
# --------------------------------------------------------------------------------------------------------------------

_QUIET: Final = frozenset([str, int, float, bool, complex, bytes, type(None)])
"""Types whose ``str()`` runs no code of a script, so that what was printed before it may wait."""


def print_(
    *args: object,
    sep: object = " ",
    end: object = "\n",
    file: Any = None,
    flush: object = False,
    **unknown: object,
) -> None:
    """``print``, exactly: what is written, in which order, and what it says of a wrong argument.

    Text for the run's own streams is gathered into one write.
    """
    if unknown:
        raise TypeError(_UNKNOWN_KEYWORD.format(next(iter(unknown))))
    if type(sep) is not str:
        sep = " " if sep is None else _separator("sep", sep)
    if type(end) is not str:
        end = "\n" if end is None else _separator("end", end)
    if file is None:
        file = current["stdout"]
        if file is None:
            return
    if type(file) is not TextStream:
        _print_to(file, args, sep, end)
    elif len(args) == 1:
        arg = args[0]
        text = arg if type(arg) is str else str.__str__(str(arg))
        port.write(file._name, text + end)
    else:
        parts: list[str] = []
        try:
            for index, arg in enumerate(args):
                if index:
                    parts.append(sep)
                if type(arg) not in _QUIET and parts:
                    port.write(file._name, "".join(parts))
                    parts.clear()
                parts.append(str(arg))
            parts.append(end)
        finally:
            if parts:
                port.write(file._name, "".join(parts))
    if flush:
        file.flush()


_UNKNOWN_KEYWORD: Final = (
    "print() got an unexpected keyword argument '{}'"
    if sys.version_info >= (3, 13)
    else "'{}' is an invalid keyword argument for print()"
)


def _separator(name: str, value: object) -> str:
    if not issubclass(type(value), str):
        raise TypeError(f"{name} must be None or a string, not {type(value).__name__}")
    return str.__str__(str(value))


def _print_to(file: Any, args: tuple, sep: str, end: str) -> None:
    for index, arg in enumerate(args):
        if index:
            file.write(sep)
        write = file.write
        write(str(arg))
    file.write(end)


print_.__name__ = print_.__qualname__ = "print"
print_.__module__ = "builtins"
print_.__doc__ = print.__doc__


def install() -> None:
    """In the zygote: give the process itself the run's streams."""
    sys.stdout = CurrentStream("stdout")
    sys.stderr = CurrentStream("stderr")
    sys.stdin = STDIN
