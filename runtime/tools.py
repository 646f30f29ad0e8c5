"""What a tool is: a host function that a script may call by name, with its signature and its effects.

A tool stays in the host. A worker knows its name, parameters and docstring, and stands in for it with a function of the
same signature; see :mod:`headgate.runtime.worker.stand_ins`.
"""

from __future__ import annotations

import contextlib
import dataclasses
import enum
import inspect
import keyword
import typing
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar, overload

from headgate.runtime.errors import HeadgateError
from headgate.runtime.language import is_dunder
from headgate.runtime.wire import Parameter, ToolSpec

Function = TypeVar("Function", bound=Callable[..., Any])

_MARKER = "__headgate_tool__"


class ToolDefinitionError(HeadgateError, ValueError):
    """Something given as a tool cannot be one."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A host function that scripts may call.

    Attributes:
        function: sync or async; called in the host with what the script passed.
        name: how scripts call it; the function's own name by default.
        doc: what a model is told of it; the function's docstring by default.
        read_only: it changes nothing.
        destructive: it may delete or overwrite.
        idempotent: calling it again with the same arguments changes nothing more.
        open_world: it reaches beyond the host (the network, other people).

    The hints have the meaning of MCP's tool annotations; None is "not said".

    Raises:
        ToolDefinitionError: the name is not an identifier, or the signature cannot be read.
    """

    function: Callable[..., Any]
    name: str = ""
    doc: str = ""
    read_only: bool | None = None
    destructive: bool | None = None
    idempotent: bool | None = None
    open_world: bool | None = None
    signature: inspect.Signature = field(init=False, repr=False, compare=False)
    is_async: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not callable(self.function):
            raise ToolDefinitionError(f"{self.function!r} is not callable, so it cannot be a tool")
        name = self.name or getattr(self.function, "__name__", "")
        if not name:
            raise ToolDefinitionError(f"{self.function!r} has no name of its own; use Tool(function, name=…)")
        if not is_script_name(name):
            raise ToolDefinitionError(
                f"tool {name!r}: the name of a tool is {A_SCRIPT_NAME}; use Tool(function, name=…)"
            )
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "doc", inspect.cleandoc(self.doc or getattr(self.function, "__doc__", None) or ""))
        try:
            signature = inspect.signature(self.function)
        except (TypeError, ValueError) as error:
            raise ToolDefinitionError(f"tool {name!r}: its signature cannot be read ({error})") from None
        for parameter in signature.parameters.values():
            if not is_script_name(parameter.name):
                raise ToolDefinitionError(f"tool {name!r}: its parameter {parameter.name!r} is not {A_SCRIPT_NAME}")
        object.__setattr__(self, "signature", signature)
        called = getattr(self.function, "__call__", None)  # noqa: B004 -- an object whose __call__ is async
        is_async = inspect.iscoroutinefunction(self.function) or inspect.iscoroutinefunction(called)
        object.__setattr__(self, "is_async", is_async)

    def spec(self) -> ToolSpec:
        """What a worker is told of this tool."""
        parameters = [
            Parameter(each.name, int(each.kind), each.default is not each.empty)
            for each in self.signature.parameters.values()
        ]
        return ToolSpec(self.name, self.doc, parameters, self.is_async)

    def classes(self) -> Iterator[type]:
        """Classes of the host's own that the signature mentions, and those that their fields mention."""
        try:
            hints = typing.get_type_hints(self.function)
        except Exception:  # a hint that names nothing is the host developer's business, not the run's
            hints = {each.name: each.annotation for each in self.signature.parameters.values()}
        seen: set[object] = set()
        pending: list[object] = list(hints.values())
        while pending:
            hint = pending.pop()
            pending.extend(typing.get_args(hint))
            if not isinstance(hint, type) or hint in seen or hint.__module__ == "builtins":
                continue
            seen.add(hint)
            if dataclasses.is_dataclass(hint) or hasattr(hint, "_fields") or hasattr(hint, "model_fields"):
                yield hint
                with contextlib.suppress(Exception):
                    pending.extend(typing.get_type_hints(hint).values())
            elif issubclass(hint, enum.Enum):
                yield hint

    def declaration(self) -> str:
        """The signature as a line of Python: ``async def fetch(url: str) -> str``."""
        prefix = "async def" if self.is_async else "def"
        return f"{prefix} {self.name}{self.signature}"


A_SCRIPT_NAME = "an identifier, no keyword and no dunder"


def is_script_name(name: object) -> bool:
    """Whether a script can call or read something by ``name``.

    Python reads every name of a source in its NFKC form, so one that is written otherwise could not be reached.
    """
    return (
        isinstance(name, str)
        and name.isidentifier()
        and not keyword.iskeyword(name)
        and not is_dunder(name)
        and unicodedata.is_normalized("NFKC", name)
    )


@overload
def tool(function: Function, /) -> Function: ...
@overload
def tool(
    *,
    name: str = "",
    doc: str = "",
    read_only: bool | None = None,
    destructive: bool | None = None,
    idempotent: bool | None = None,
    open_world: bool | None = None,
) -> Callable[[Function], Function]: ...
def tool(function: Any = None, /, **options: Any) -> Any:
    """Mark a function as a tool; it stays the function that it was.

    Use it bare (``@tool``) or with effect hints (``@tool(destructive=True)``); see :class:`Tool` for what they mean.

    Raises:
        ToolDefinitionError: the function cannot be a tool.
    """

    def mark(function: Function) -> Function:
        marked = Tool(function, **options)
        try:
            setattr(function, _MARKER, marked)
        except AttributeError:
            raise ToolDefinitionError(f"tool {marked.name!r}: it cannot be marked; use Tool(function)") from None
        return function

    return mark if function is None else mark(function)


def is_tool(value: object) -> bool:
    """Whether ``value`` is a :class:`Tool` or a function marked with :func:`tool`."""
    return isinstance(value, Tool) or isinstance(getattr(value, _MARKER, None), Tool)


def as_tool(value: object) -> Tool:
    """The tool that ``value`` is: a :class:`Tool`, a function marked with :func:`tool`, or any other function.

    Raises:
        ToolDefinitionError: it is none of these.
    """
    if isinstance(value, Tool):
        return value
    marked = getattr(value, _MARKER, None)
    if isinstance(marked, Tool):
        return marked
    if callable(value) and not isinstance(value, type):
        return Tool(value)
    raise ToolDefinitionError(
        f"{value!r} is not a tool: give a function, a Tool, a path to a .py, or 'pkg.module:NAME'"
    )
