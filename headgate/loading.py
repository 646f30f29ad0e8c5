"""What ``tools=`` may be: functions, ``Tool``s, a path to a ``.py`` or ``.pyi``, or ``pkg.module:NAME``."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import os
import sys
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from inspect import Signature
from pathlib import Path
from types import ModuleType
from typing import Any

from headgate.checker.toolbox import ToolSummary
from headgate.runtime.errors import HeadgateError
from headgate.runtime.tools import Tool, as_tool, is_tool


class ToolLoadError(HeadgateError, ValueError):
    """A tool file or reference cannot be loaded; the message says what went wrong in it."""


@dataclass(frozen=True, slots=True)
class ToolSet:
    """The tools of a gate.

    Attributes:
        tools: name → tool, for running.
        summaries: what the checker knows of each.
        runnable: False where some tool is known by its stub only.
    """

    tools: dict[str, Tool]
    summaries: tuple[ToolSummary, ...]
    runnable: bool = True


def load(given: object) -> ToolSet:
    """The tools that ``given`` stands for.

    Raises:
        ToolLoadError: a file or module cannot be loaded, holds no tools, or two tools have one name.
        ToolDefinitionError: something in it cannot be a tool.
    """
    sources = [given] if isinstance(given, str | os.PathLike) or is_tool(given) or callable(given) else given
    if not isinstance(sources, Iterable):
        raise ToolLoadError(f"tools={given!r}: give functions, Tools, a path to a .py or .pyi, or 'pkg.module:NAME'")
    tools: list[Tool] = []
    stubs: list[ToolSummary] = []
    for source in sources:
        if isinstance(source, str | os.PathLike):
            text = os.fspath(source)
            if isinstance(text, bytes):
                text = os.fsdecode(text)
            if text.endswith(".pyi"):
                stubs += _from_stub(Path(text))
            elif text.endswith(".py"):
                tools += _from_module(_import_file(Path(text)), text)
            else:
                tools += _from_reference(text)
        else:
            tools.append(as_tool(source))
    by_name: dict[str, Tool] = {}
    for each in tools:
        if each.name in by_name:
            raise ToolLoadError(f"two tools are called {each.name!r}; give one of them another name with Tool(name=…)")
        by_name[each.name] = each
    summaries = (*(_summary(each) for each in tools), *stubs)
    return ToolSet(by_name, summaries, runnable=not stubs)


class _Source(str):
    """Source text, which a signature shows as it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _summary(each: Tool) -> ToolSummary:
    parameters = [
        # Text is what `from __future__ import annotations` leaves; it would be shown in quotes.
        parameter.replace(annotation=_Source(parameter.annotation)) if type(parameter.annotation) is str else parameter
        for parameter in each.signature.parameters.values()
    ]
    shown = each.signature.replace(parameters=parameters, return_annotation=Signature.empty)
    # A class of the tool's own module is shown as the tool file writes it.
    module = getattr(each.function, "__module__", None)
    return ToolSummary(each.name, each.doc, str(shown).replace(f"{module}.", ""))


def _import_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise ToolLoadError(f"{path}: there is no such file")
    name = f"_headgate_tools_{abs(hash(str(path.resolve()))):x}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ToolLoadError(f"{path}: it cannot be imported")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses and pickle look their module up by name
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[name]
        raise ToolLoadError(f"{path} raises on import:\n{_own_lines(error, str(path))}") from error
    return module


def _own_lines(error: BaseException, path: str) -> str:
    """The traceback from the tool file on: what is above is ours."""
    frames = traceback.extract_tb(error.__traceback__)
    start = next((index for index, frame in enumerate(frames) if frame.filename.endswith(path)), len(frames))
    shown = "".join(traceback.format_list(frames[start:]))
    return shown + "".join(traceback.format_exception_only(error)).rstrip()


def _from_module(module: ModuleType, where: str) -> list[Tool]:
    found = {id(value): value for value in vars(module).values() if is_tool(value)}
    if not found:
        raise ToolLoadError(f"{where}: it holds no tools; mark its functions with @headgate.tool")
    return [as_tool(value) for value in found.values()]


def _from_reference(text: str) -> list[Tool]:
    module_name, separator, name = text.partition(":")
    if not separator or not name:
        raise ToolLoadError(f"{text!r}: tools come from a path to a .py or .pyi, or from 'pkg.module:NAME'")
    try:
        module = importlib.import_module(module_name)
    except (Exception, SystemExit) as error:
        raise ToolLoadError(f"{text!r}: importing {module_name} raises {type(error).__name__}: {error}") from error
    value: Any = module
    for part in name.split("."):
        if not hasattr(value, part):
            raise ToolLoadError(f"{text!r}: {module_name} has no {name!r}")
        value = getattr(value, part)
    if isinstance(value, ModuleType):
        return _from_module(value, text)
    if is_tool(value) or (callable(value) and not isinstance(value, Iterable)):
        return [as_tool(value)]
    if isinstance(value, Iterable):
        return [as_tool(each) for each in value]
    raise ToolLoadError(f"{text!r}: a {type(value).__name__} is neither a tool nor a list of tools")


def _from_stub(path: Path) -> list[ToolSummary]:
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise ToolLoadError(f"{path}: {error.strerror}") from error
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ToolLoadError(f"{path}: it is not a stub file: {error}") from error
    functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            functions.setdefault(node.name, node)  # the first of several overloads
    if not functions:
        raise ToolLoadError(f"{path}: it declares no functions")
    return [
        ToolSummary(name, ast.get_docstring(node) or "", f"({ast.unparse(node.args)})")
        for name, node in functions.items()
    ]
