"""The checker as a whole: a script in, a verdict out. Runs nothing of the script.

Assembles source, subset pass and explanations. Relies on the guard inside the worker for safety: a verdict is advice.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from headgate.checker.diagnostics import Verdict, in_order
from headgate.checker.explain import diagnose
from headgate.checker.source import Source, decode, plain_text
from headgate.checker.subset import departures
from headgate.checker.toolbox import ToolSummary
from headgate.runtime.language import MAX_SOURCE_BYTES
from headgate.runtime.syntax import NotInLanguage


def check(source: str | bytes, *, tools: Sequence[ToolSummary] = (), inputs: Collection[str] = ()) -> Verdict:
    """Everything there is to say about ``source``.

    Args:
        source: the script; bytes are read as a source file, in UTF-8.
        tools: the tools that it can call.
        inputs: the names of the values that it is given.
    """
    text = ""
    try:
        text = plain_text(decode(source) if isinstance(source, bytes) else source)
        found = departures(Source(text), {tool.name for tool in tools} | set(inputs), perhaps=True)
    except NotInLanguage as refused:
        found = refused.departures
        if isinstance(source, bytes) and not text:
            text = plain_text(source[:MAX_SOURCE_BYTES].decode(errors="replace"))
    diagnostics = in_order(diagnose(found, text, tools, inputs))
    return Verdict(not any(each.severity == "error" for each in diagnostics), diagnostics, text)
