"""The example scripts, held to `examples/manifest.toml`: result, output, and the way in which each mistake comes back.

Every script goes through the real gate with the real tools. Two witnesses stand beside it: plain CPython, which must
give the same results, and a small reader of the language table, which must find the same departures.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import dataclasses
import importlib.util
import inspect
import io
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest
from headgate.runtime import language
from headgate.runtime.tools import as_tool, is_tool

from headgate import Gate, Limits, Rejected, RunError

EXAMPLES = Path(__file__).parent.parent / "examples"
TOP_LEVEL_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


@dataclasses.dataclass(frozen=True, kw_only=True)
class Script:
    """One entry of the manifest; the comment at its head says what the fields mean."""

    file: str
    tools: str
    description: str
    outcome: str
    note: str = ""
    inputs: dict[str, Any] = dataclasses.field(default_factory=dict)
    value: str = "null"
    stdout: list[str] = dataclasses.field(default_factory=list)
    codes: list[str] = dataclasses.field(default_factory=list)
    kind: str = ""
    exception: str = ""
    message: str = ""
    limits: dict[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def source(self) -> str:
        return (EXAMPLES / self.file).read_text(encoding="utf-8")


SCRIPTS = [Script(**entry) for entry in tomllib.loads((EXAMPLES / "manifest.toml").read_text("utf-8"))["script"]]
TOOL_FILES = sorted({script.tools for script in SCRIPTS})


def those(wanted: Callable[[Script], bool]) -> pytest.MarkDecorator:
    chosen = [script for script in SCRIPTS if wanted(script)]
    return pytest.mark.parametrize("script", chosen, ids=[script.file for script in chosen])


def load(tool_file: str) -> ModuleType:
    """Import a tool file afresh, as a module of its own."""
    path = EXAMPLES / tool_file
    spec = importlib.util.spec_from_file_location(f"example_{path.parent.name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


shared = cache(load)


def tools_of(module: ModuleType) -> dict[str, Any]:
    return {name: value for name, value in vars(module).items() if is_tool(value)}


@pytest.fixture(scope="module")
def gate_for() -> Iterator[Callable[[Script], Gate]]:
    """The gate for a script, its tools just reset; gates are kept, because each has processes of its own."""
    with contextlib.ExitStack() as stack:

        @cache
        def opened(tool_file: str, limits: Limits) -> Gate:
            return stack.enter_context(Gate(tools=list(tools_of(shared(tool_file)).values()), limits=limits))

        def ready(script: Script) -> Gate:
            shared(script.tools).reset()
            return opened(script.tools, Limits(**script.limits))

        yield ready
        for tool_file in TOOL_FILES:
            shared(tool_file).reset()


def as_json(value: object) -> object:
    """A result as the manifest writes it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return as_json(value.value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(as_json(key)): as_json(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(each) for each in value]
    return value


# ---------------------------------------------------------------------------------------------------------------------
# Through the gate
# ---------------------------------------------------------------------------------------------------------------------


@those(lambda script: script.outcome in ("ok", "runs"))
def test_accepted_script_gives_its_result(script: Script, gate_for: Callable[[Script], Gate]) -> None:
    result = gate_for(script).run(script.source, inputs=script.inputs)
    assert as_json(result.value) == json.loads(script.value)
    for piece in script.stdout:
        assert piece in result.stdout


@those(lambda script: script.outcome == "rejected")
def test_rejected_script_is_told_every_rule_that_it_breaks(script: Script, gate_for: Callable[[Script], Gate]) -> None:
    with pytest.raises(Rejected) as caught:
        gate_for(script).run(script.source, inputs=script.inputs)
    found = {diagnostic.code for diagnostic in caught.value.verdict.diagnostics}
    assert found & language.RULES.keys() == set(script.codes)
    for code in script.codes:
        assert code in caught.value.verdict.for_model()


@those(lambda script: script.outcome == "fails")
def test_failing_script_ends_in_its_error(script: Script, gate_for: Callable[[Script], Gate]) -> None:
    with pytest.raises(RunError) as caught:
        gate_for(script).run(script.source, inputs=script.inputs)
    assert caught.value.kind == script.kind
    message = caught.value.for_model()
    assert script.exception in message
    assert script.message in message
    for piece in script.stdout:
        assert piece in caught.value.stdout


def test_rejected_script_has_changed_nothing(gate_for: Callable[[Script], Gate]) -> None:
    script = next(script for script in SCRIPTS if script.file == "catalog/round_prices.py")
    gate, list_products = gate_for(script), shared(script.tools).list_products
    before = list_products(category="ware")
    with pytest.raises(Rejected):
        gate.run(script.source)
    assert list_products(category="ware") == before


@those(lambda script: script.file.endswith(("monthly_report.py", "tag_index.py", "meeting_load.py", "price_bands.py")))
def test_tool_file_can_be_named_by_its_path(script: Script) -> None:
    with Gate(tools=str(EXAMPLES / script.tools)) as gate:
        result = gate.run(script.source, inputs=script.inputs)
    assert as_json(result.value) == json.loads(script.value)


CHANGING = (
    "refund_requests.py",
    "tidy_drafts.py",
    "archive_old_notes.py",
    "schedule_one_on_ones.py",
    "export_prices.py",
)


@those(lambda script: script.file.endswith(CHANGING))
def test_reset_brings_the_seeded_state_back(script: Script, gate_for: Callable[[Script], Gate]) -> None:
    def outcome(gate: Gate) -> tuple[object, str]:
        result = gate.run(script.source, inputs=script.inputs)
        return as_json(result.value), result.stdout

    gate = gate_for(script)
    first, second = outcome(gate), outcome(gate)
    assert second != first
    assert outcome(gate_for(script)) == first


# ---------------------------------------------------------------------------------------------------------------------
# Beside plain CPython
# ---------------------------------------------------------------------------------------------------------------------


async def run_plainly(source: str, names: dict[str, Any]) -> object:
    """Run ``source`` as CPython itself does, with top-level ``await``, and return its last expression's value."""
    tree = compile(source, "<script>", "exec", TOP_LEVEL_AWAIT | ast.PyCF_ONLY_AST)
    assert isinstance(tree, ast.Module)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    await evaluate(compile(tree, "<script>", "exec", TOP_LEVEL_AWAIT), names)
    if not isinstance(last, ast.Expr):
        return None
    return await evaluate(compile(ast.Expression(last.value), "<script>", "eval", TOP_LEVEL_AWAIT), names)


async def evaluate(code: CodeType, names: dict[str, Any]) -> object:
    value = eval(code, names)
    return await value if code.co_flags & inspect.CO_COROUTINE else value


@those(lambda script: script.outcome in ("ok", "runs") or script.kind == "exception")
def test_plain_cpython_agrees(script: Script) -> None:
    module = shared(script.tools)
    module.reset()
    names = {"__name__": "__main__", **tools_of(module), **script.inputs}
    stdout = io.StringIO()
    with contextlib.redirect_stdout(stdout):
        if script.outcome == "fails":
            with pytest.raises(Exception) as caught:  # noqa: PT011 -- which one is compared by name below
                asyncio.run(run_plainly(script.source, names))
            assert type(caught.value).__name__ == script.exception
            assert script.message in str(caught.value)
        else:
            assert as_json(asyncio.run(run_plainly(script.source, names))) == json.loads(script.value)
    for piece in script.stdout:
        assert piece in stdout.getvalue()


# ---------------------------------------------------------------------------------------------------------------------
# Beside the language table
# ---------------------------------------------------------------------------------------------------------------------


def departures(source: str, given: set[str]) -> set[str]:
    """The rules that ``source`` breaks, read straight off the table; ``given`` are the names of tools and inputs."""
    try:
        tree = compile(source, "<script>", "exec", TOP_LEVEL_AWAIT | ast.PyCF_ONLY_AST)
    except SyntaxError:
        return {"HG100"}
    nodes = list(ast.walk(tree))
    modules = {
        alias.asname or alias.name: alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
    }
    known = bound_names(nodes) | language.BUILTINS | language.DUNDER_NAMES_READ | given
    found = set()
    for node in nodes:
        if type(node).__name__ not in language.SYNTAX:
            found.add("HG101")
        match node:
            case ast.Import():
                found |= {"HG103" for alias in node.names if alias.name not in language.MODULES}
            case ast.ImportFrom(module=str(module)):
                if module not in language.MODULES:
                    found.add("HG103")
                elif {alias.name for alias in node.names} - language.exports(module):
                    found.add("HG104")
            case ast.Name(id=name) if name not in known:
                found.add("HG102" if name in language.BUILTINS_DENIED else "HG114")
            case ast.Attribute(value=ast.Name(id=name), attr=member) if modules.get(name) in language.MODULES:
                if member not in language.exports(modules[name]):
                    found.add("HG104")
            case ast.Attribute(attr=attribute):
                if language.is_dunder(attribute) and attribute not in language.DUNDER_ATTRIBUTES_READ:
                    found.add("HG106")
                if attribute in language.ATTRIBUTES_DENIED:
                    found.add("HG105")
    return found


def bound_names(nodes: list[ast.AST]) -> set[str]:
    """Every name that a script binds anywhere, in whichever scope."""
    names: set[str] = set()
    for node in nodes:
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.arg(arg=name) | ast.ExceptHandler(name=str(name)):
                names.add(name)
            case ast.alias(name=name, asname=asname):
                names.add(asname or name.partition(".")[0])
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                names.add(name)
    return names


@those(lambda script: True)
def test_language_table_alone_tells_what_is_rejected(script: Script) -> None:
    given = tools_of(shared(script.tools)).keys() | script.inputs.keys()
    assert departures(script.source, given) == set(script.codes)


# ---------------------------------------------------------------------------------------------------------------------
# The collection itself
# ---------------------------------------------------------------------------------------------------------------------


def test_every_script_is_in_the_manifest_and_in_the_readme() -> None:
    listed = [script.file for script in SCRIPTS]
    files = [path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.glob("*/*.py") if path.name != "tools.py"]
    assert sorted(listed) == sorted(files)
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [file for file in listed if f"]({file})" not in readme] == []


@pytest.mark.parametrize("tool_file", TOOL_FILES)
def test_every_tool_is_typed_and_documented(tool_file: str) -> None:
    for function in tools_of(shared(tool_file)).values():
        tool = as_tool(function)
        assert tool.doc, tool.name
        assert tool.signature.return_annotation is not inspect.Signature.empty, tool.name
        for parameter in tool.signature.parameters.values():
            assert parameter.annotation is not parameter.empty, f"{tool.name}({parameter.name})"


@pytest.mark.parametrize("tool_file", TOOL_FILES)
def test_importing_a_tool_file_again_gives_a_state_of_its_own(tool_file: str) -> None:
    script = next(script for script in SCRIPTS if script.tools == tool_file and script.file.endswith(CHANGING))
    results = []
    for module in (load(tool_file), load(tool_file)):
        names = {"__name__": "__main__", **tools_of(module), **script.inputs}
        with contextlib.redirect_stdout(io.StringIO()):
            results.append(as_json(asyncio.run(run_plainly(script.source, names))))
        module.reset()
    assert results == [json.loads(script.value)] * 2


USE_TOOLS = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("tools", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
if len(sys.argv) > 2:
    print(len(getattr(module, sys.argv[2])()))
"""


@pytest.mark.parametrize(
    ("tool_file", "call"),
    [
        ("orders/tools.py", "find_orders"),
        ("documents/tools.py", "list_documents"),
        ("outbox/tools.py", "list_messages"),
        ("catalog/tools.py", "list_products"),
    ],
)
def test_tool_file_leaves_nothing_behind(tool_file: str, call: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", USE_TOOLS, str(EXAMPLES / tool_file), call]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert int(ended.stdout) > 0
    assert ended.stderr == ""
    assert list(tmp_path.iterdir()) == []
