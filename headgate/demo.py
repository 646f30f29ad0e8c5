"""``headgate demo``: the example scripts through the gate, one by one, and a table at the end."""

from __future__ import annotations

import importlib.util
import json
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

import headgate
from headgate.errors import Rejected, RunError
from headgate.gate import Gate
from headgate.runtime.host import zygote
from headgate.runtime.limits import Limits
from headgate.runtime.tools import is_tool

_STYLE = {"ok": "green", "runs": "yellow", "rejected": "cyan", "fails": "magenta"}


@dataclass(frozen=True, slots=True)
class _Row:
    file: str
    expected: str
    outcome: str
    detail: str
    seconds: float

    @property
    def as_expected(self) -> bool:
        return self.outcome == ("ok" if self.expected == "runs" else self.expected)


def find_examples(given: Path | None) -> Path | None:
    """The folder that holds ``manifest.toml``: the one given, or that of the clone that headgate runs from."""
    if given is not None:
        candidates = [given]
    else:
        candidates = [Path("examples"), Path(headgate.__file__ or "").resolve().parent.parent / "examples"]
    return next((folder for folder in candidates if (folder / "manifest.toml").is_file()), None)


def run_demo(folder: Path, console: Console) -> bool:
    """Run every example of the manifest; return whether each ended as the manifest says."""
    scripts = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))["script"]
    rows: list[_Row] = []
    modules: dict[str, ModuleType] = {}
    with zygote.held():  # one for all the gates below
        for index, script in enumerate(scripts, 1):
            if script["tools"] not in modules:
                modules[script["tools"]] = _load(folder / script["tools"])
            module = modules[script["tools"]]
            module.reset()
            console.rule(Text(f"{index}/{len(scripts)} {script['file']}", "bold"), align="left")
            console.print(Text(script["description"], "dim"))
            rows.append(_run(folder, script, module, console))
    console.print(_table(rows))
    good = sum(row.as_expected for row in rows)
    console.print(Text(f"{good} of {len(rows)} ended as expected", "bold green" if good == len(rows) else "bold red"))
    return good == len(rows)


def _load(path: Path) -> ModuleType:
    name = f"headgate_demo_{path.parent.name}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _run(folder: Path, script: dict, module: ModuleType, console: Console) -> _Row:
    tools = [value for value in vars(module).values() if is_tool(value)]
    source = (folder / script["file"]).read_text(encoding="utf-8")
    started = time.perf_counter()
    with Gate(tools=tools, limits=Limits(**script.get("limits", {})), idle=0) as gate:
        try:
            result = gate.run(source, script.get("inputs", {}))
        except Rejected as rejected:
            outcome = "rejected"
            detail = ", ".join(sorted({each.code for each in rejected.verdict.diagnostics}))
            shown, style = rejected.for_model(), "cyan"
        except RunError as error:
            outcome, detail = "fails", error.type or error.limit or error.kind
            shown, style = error.for_model(), "magenta"
        else:
            outcome, detail = "ok", f"{len(result.calls)} tool calls"
            shown, style = json.dumps(result.value, default=str, ensure_ascii=False), "green"
            if result.stdout:
                console.print(Text(result.stdout.rstrip()))
    seconds = time.perf_counter() - started
    console.print(Panel(Text(shown), border_style=style, title=outcome, title_align="left"))
    if "note" in script:
        console.print(Text(f"note: {script['note']}", "yellow"))
    return _Row(script["file"], script["outcome"], outcome, detail, seconds)


def _table(rows: list[_Row]) -> Table:
    table = Table(title="What became of the examples", title_justify="left")
    table.add_column("script")
    table.add_column("expected")
    table.add_column("outcome")
    table.add_column("detail")
    table.add_column("seconds", justify="right")
    for row in rows:
        style = _STYLE[row.expected] if row.as_expected else "bold red"
        table.add_row(row.file, row.expected, Text(row.outcome, style), row.detail, f"{row.seconds:.3f}")
    return table
