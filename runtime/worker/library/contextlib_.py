"""``contextlib`` of a script: redirections change the run's streams, and wrappers are made by the safe ``wraps``.

Everything else is CPython's own code, over these two.
"""

from __future__ import annotations

import contextlib
from typing import Final

from headgate.runtime.worker.library import functools_, streams
from headgate.runtime.worker.library.rebinding import rebound


class _Streams:
    """What ``contextlib`` takes for ``sys``: only the streams."""

    @property
    def stdout(self) -> object:
        return streams.current["stdout"]

    @stdout.setter
    def stdout(self, target: object) -> None:
        streams.current["stdout"] = target

    @property
    def stderr(self) -> object:
        return streams.current["stderr"]

    @stderr.setter
    def stderr(self, target: object) -> None:
        streams.current["stderr"] = target


_redirecting: Final = rebound(
    contextlib, {"sys": _Streams()}, ("_RedirectStream", "redirect_stdout", "redirect_stderr")
)
_wrapping: Final = rebound(
    contextlib,
    {"wraps": functools_.wraps},
    (
        "ContextDecorator",
        "AsyncContextDecorator",
        "_GeneratorContextManagerBase",
        "_GeneratorContextManager",
        "_AsyncGeneratorContextManager",
    ),
)

REPLACED: Final[dict[str, object]] = {
    **{name: _redirecting[name] for name in ("redirect_stdout", "redirect_stderr")},
    **{
        name: _wrapping[name]
        for name in ("AsyncContextDecorator", "ContextDecorator", "asynccontextmanager", "contextmanager")
    },
}
