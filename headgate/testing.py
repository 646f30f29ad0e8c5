"""For tests of the second wall: plain Python, all builtins, in the same worker process, without the guard.

Nothing here is reached from :class:`headgate.Gate`; a program that never imports this module cannot run unguarded code.
"""

from __future__ import annotations

from collections.abc import Mapping

from headgate.gate import Gate
from headgate.results import RunResult
from headgate.runtime.limits import Limits


class _UnguardedGate(Gate):
    """A gate whose workers are told to leave the guard out."""

    def _is_guarded(self) -> bool:
        return False


def run_unguarded(
    code: str,
    inputs: Mapping[str, object] | None = None,
    *,
    tools: object = (),
    limits: Limits | None = None,
) -> RunResult:
    """Run ``code`` as plain Python with the real builtins in a worker process, so that only wall 2 stands.

    Raises:
        RunError: as :meth:`Gate.run`.
    """
    with _UnguardedGate(tools, limits=limits, idle=0) as gate:
        return gate.run(code, inputs or {}, check=False)
