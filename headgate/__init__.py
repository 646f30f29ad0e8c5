"""headgate gates Python that language models write, before and while it runs.

>>> from headgate import Gate, tool
>>> @tool
... def add(a: int, b: int) -> int:
...     "Add two numbers."
...     return a + b
>>> with Gate(tools=[add]) as gate:
...     gate.run("add(1, 2) * 2").value
6

Names are imported when they are first used, so that the worker and the command line pay only for what they need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headgate.checker.diagnostics import Diagnostic, Edit, Position, Related, Span, Verdict
    from headgate.errors import HeadgateError, Rejected, RunError
    from headgate.gate import Gate, Session
    from headgate.loading import ToolLoadError
    from headgate.results import RunResult, Usage
    from headgate.runtime.host.conversation import Call
    from headgate.runtime.limits import Limits
    from headgate.runtime.records import Record
    from headgate.runtime.tools import Tool, ToolDefinitionError, tool
    from headgate.runtime.values import CannotCross, Opaque

_WHERE = {
    "Call": "headgate.runtime.host.conversation",
    "CannotCross": "headgate.runtime.values",
    "Diagnostic": "headgate.checker.diagnostics",
    "Edit": "headgate.checker.diagnostics",
    "Gate": "headgate.gate",
    "HeadgateError": "headgate.errors",
    "Limits": "headgate.runtime.limits",
    "Opaque": "headgate.runtime.values",
    "Position": "headgate.checker.diagnostics",
    "Record": "headgate.runtime.records",
    "Rejected": "headgate.errors",
    "Related": "headgate.checker.diagnostics",
    "RunError": "headgate.errors",
    "RunResult": "headgate.results",
    "Session": "headgate.gate",
    "Span": "headgate.checker.diagnostics",
    "Tool": "headgate.runtime.tools",
    "ToolDefinitionError": "headgate.runtime.tools",
    "ToolLoadError": "headgate.loading",
    "Usage": "headgate.results",
    "Verdict": "headgate.checker.diagnostics",
    "tool": "headgate.runtime.tools",
}

__all__ = [
    "Call",
    "CannotCross",
    "Diagnostic",
    "Edit",
    "Gate",
    "HeadgateError",
    "Limits",
    "Opaque",
    "Position",
    "Record",
    "Rejected",
    "Related",
    "RunError",
    "RunResult",
    "Session",
    "Span",
    "Tool",
    "ToolDefinitionError",
    "ToolLoadError",
    "Usage",
    "Verdict",
    "tool",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    module = _WHERE.get(name)
    if module is None:
        raise AttributeError(f"module 'headgate' has no attribute {name!r}")
    value = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
