"""The command line: ``headgate check | run | explain | language | demo | doctor``.

Exit codes: 0 clean, 1 findings or a failed run, 2 wrong usage.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console
from rich.markdown import Markdown
from rich.text import Text

if TYPE_CHECKING:
    from headgate.checker.diagnostics import Diagnostic, Verdict
    from headgate.errors import RunError
    from headgate.gate import Gate

FINDINGS = 1
USAGE = 2

app = typer.Typer(
    name="headgate",
    help="Check Python that a language model wrote, and run it between two walls.",
    epilog="Start with: headgate demo — or: echo 'sum(range(10))' | headgate run -",
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    """How findings are printed."""

    full = "full"
    concise = "concise"
    json = "json"


Tools = Annotated[
    list[str] | None,
    typer.Option(
        "--tools",
        "-t",
        metavar="FILE.py|FILE.pyi|PKG.MODULE:NAME",
        help="Where the script's tools come from: the @tool functions of a file, or a name in a module. Repeatable.",
    ),
]
Inputs = Annotated[
    list[str] | None,
    typer.Option("--input", "-i", metavar="NAME=JSON", help="A global variable of the script. Repeatable."),
]


@app.command()
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE... | -", help="Scripts; - is standard input.")],
    tools: Tools = None,
    inputs: Inputs = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How findings are printed.")] = Format.full,
) -> None:
    """Say what is wrong with scripts, running nothing. Exit 0: clean; 1: findings; 2: wrong usage."""
    names = {_split_input(each)[0] for each in inputs or ()}
    gate = _gate(tools)
    verdicts = [(name, gate.check(_read(name), names)) for name in files]
    if format is Format.json:
        print(json.dumps([{"file": name, **verdict.to_dict()} for name, verdict in verdicts], indent=2))
    else:
        for name, verdict in verdicts:
            _show_verdict(Console(), name, verdict, concise=format is Format.concise)
    if any(not gate.passes(verdict) for _, verdict in verdicts):
        raise typer.Exit(FINDINGS)


@app.command()
def run(
    file: Annotated[str, typer.Argument(metavar="FILE | -", help="The script; - is standard input.")],
    tools: Tools = None,
    inputs: Inputs = None,
    limits: Annotated[
        list[str] | None,
        typer.Option("--limit", "-l", metavar="NAME=NUMBER", help="A limit, such as wall_seconds=5. Repeatable."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole result as one JSON object.")] = False,
    no_check: Annotated[bool, typer.Option("--no-check", help="Leave the check out; the guard still stands.")] = False,
) -> None:
    """Check a script, then run it and print its output and its last expression's value.

    Exit 0: it ran; 1: it was rejected or failed; 2: wrong usage.
    """
    from headgate.errors import Rejected, RunError
    from headgate.runtime.tools import ToolDefinitionError
    from headgate.runtime.values import CannotCross

    given = dict(_split_input(each) for each in inputs or ())
    code = _read(file)
    with _gate(tools, limits) as gate:
        try:
            result = gate.run(code, given, check=not no_check)
        except Rejected as rejected:
            if as_json:
                print(json.dumps({"rejected": rejected.verdict.to_dict()}, indent=2))
            else:
                _show_verdict(Console(stderr=True), file, rejected.verdict)
            raise typer.Exit(FINDINGS) from None
        except RunError as error:
            if as_json:
                print(json.dumps(_error_as_json(error), indent=2))
            else:
                _show_error(error)
            raise typer.Exit(FINDINGS) from None
        except (ToolDefinitionError, CannotCross) as error:
            _wrong_usage(str(error))
    if as_json:
        print(
            json.dumps(
                {
                    "value": result.value,
                    "stdout": result.stdout,
                    "stderr": result.stderr,
                    "calls": [{"tool": call.tool, "seconds": call.seconds} for call in result.calls],
                    "usage": dataclasses.asdict(result.usage),
                    "walls": list(result.walls),
                },
                indent=2,
                default=repr,
            )
        )
        return
    _write(sys.stdout, result.stdout)
    _write(sys.stderr, result.stderr)
    if result.value is not None:
        if result.stdout and not result.stdout.endswith("\n"):
            print()
        print(repr(result.value))


@app.command()
def explain(
    rule: Annotated[str | None, typer.Argument(metavar="CODE|NAME", help="Such as HG101 or syntax-error.")] = None,
) -> None:
    """Explain a rule: what it finds, why, and what to write instead; without an argument, list all."""
    from headgate.runtime.language import RULES

    if rule is None:
        for each in RULES.values():
            print(f"{each.code}  {each.name:<24} {each.what}")
        return
    found = RULES.get(rule.upper()) or next((each for each in RULES.values() if each.name == rule.lower()), None)
    if found is None:
        _wrong_usage(f"there is no rule {rule!r}; `headgate explain` lists them")
    page = (
        f"# {found.code} {found.name}\n\n{found.what}\n\n## Why\n\n{found.why}\n\n## Instead\n\n{found.instead}\n\n"
        f"## Example\n\n```python\n{found.bad}\n```\n\nUse instead:\n\n```python\n{found.good}\n```\n"
    )
    _show_page(page)


@app.command()
def language() -> None:
    """Print the language that scripts are written in, as Markdown."""
    from headgate.language_page import page

    _show_page(page())


@app.command()
def demo(
    examples: Annotated[Path | None, typer.Option(help="The folder of examples; found by itself in a clone.")] = None,
) -> None:
    """Check and run the example scripts, and show what becomes of each."""
    from headgate.demo import find_examples, run_demo

    folder = find_examples(examples)
    if folder is None:
        _wrong_usage("the examples are part of the source tree; run this in a clone, or give --examples FOLDER")
    if not run_demo(folder, Console()):
        raise typer.Exit(FINDINGS)


@app.command()
def doctor() -> None:
    """Start a worker on this machine and say what stands between a script and the machine."""
    from headgate.doctor import examine

    if not examine(Console()):
        raise typer.Exit(FINDINGS)


# -- input -----------------------------------------------------------------------------------------------------------


def _gate(tools: list[str] | None, limits: list[str] | None = None) -> Gate:
    from headgate.gate import Gate
    from headgate.loading import ToolLoadError
    from headgate.runtime.limits import Limits
    from headgate.runtime.tools import ToolDefinitionError

    kinds = {field.name: float if field.name.endswith("_seconds") else int for field in dataclasses.fields(Limits)}
    chosen: dict[str, float | int] = {}
    for each in limits or ():
        name, separator, text = each.partition("=")
        if name not in kinds or not separator:
            _wrong_usage(f"--limit {each}: write NAME=NUMBER, NAME one of {', '.join(kinds)}")
        try:
            chosen[name] = kinds[name](text)
        except ValueError:
            _wrong_usage(f"--limit {each}: {text!r} is not a number")
    try:
        return Gate(tools or (), limits=Limits(**chosen), idle=0)  # ty: ignore[invalid-argument-type]
    except (ToolLoadError, ToolDefinitionError, ValueError) as error:
        _wrong_usage(str(error))


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    path = Path(name)
    try:
        return path.read_bytes()
    except OSError as error:
        _wrong_usage(f"{name}: {error.strerror or error}")


def _split_input(text: str) -> tuple[str, object]:
    name, separator, value = text.partition("=")
    if not name.isidentifier():
        _wrong_usage(f"--input {text}: write NAME=JSON, NAME an identifier")
    if not separator:
        return name, None
    try:
        return name, json.loads(value)
    except ValueError as error:
        _wrong_usage(f"--input {text}: {value!r} is not JSON ({error}); text goes in double quotes: {name}='\"…\"'")


def _wrong_usage(message: str) -> NoReturn:
    Console(stderr=True, soft_wrap=True).print(Text.assemble(("error: ", "bold red"), message))
    raise typer.Exit(USAGE)


# -- output ----------------------------------------------------------------------------------------------------------


def _write(stream, text: str) -> None:
    # A terminal that is not UTF-8 must not turn a script's output into an error of ours.
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def _show_page(page: str) -> None:
    console = Console()
    if console.is_terminal:
        console.print(Markdown(page))
    else:
        print(page, end="")


def _show_verdict(console: Console, name: str, verdict: Verdict, *, concise: bool = False) -> None:
    for each in verdict.diagnostics:
        console.print(_frame(name, each, verdict.source, concise=concise), soft_wrap=True)
    if not verdict.diagnostics and console.is_terminal:
        console.print(Text(f"{name}: clean", "green"))


def _frame(name: str, diagnostic: Diagnostic, source: str, *, concise: bool) -> Text:
    """A diagnostic as a code frame; colour is dropped by the console where the output is no terminal."""
    from headgate.checker.diagnostics import frame

    colour = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}[diagnostic.severity]
    pieces = frame(diagnostic, source)
    start = diagnostic.span.start
    text = Text.assemble((f"{name}:{start.line}:{start.column}: ", "bold"), (pieces.label, colour), " ", pieces.message)
    if concise:
        return text
    margin = max(len(str(line.number)) for line in (*pieces.lines, *(line for _, line in pieces.related)))
    gutter = " " * margin
    for line in pieces.lines:
        text.append(f"\n{line.number:>{margin}} | ", "dim").append(line.text)
        text.append(f"\n{gutter} | ", "dim").append(line.underline, colour)
    for message, line in pieces.related:
        text.append(f"\n{gutter} = ", "dim").append(message)
        text.append(f"\n{line.number:>{margin}} | ", "dim").append(line.text)
        text.append(f"\n{gutter} | ", "dim").append(line.underline, "cyan")
    if pieces.hint:
        text.append(f"\n{gutter} = ", "dim").append("instead: ", "green").append(pieces.hint)
    return text.append("\n")


def _show_error(error: RunError) -> None:
    _write(sys.stdout, error.stdout)
    _write(sys.stderr, error.stderr)
    console = Console(stderr=True, soft_wrap=True)
    if error.traceback:
        console.print(Text(error.traceback.rstrip()))
    if error.kind != "exception":
        console.print(Text.assemble((f"{error.kind}: ", "bold red"), error.message))


def _error_as_json(error: RunError) -> dict[str, object]:
    return {
        "error": {
            "kind": error.kind,
            "limit": error.limit,
            "type": error.type,
            "message": error.message,
            "frames": [{"function": frame.function, "line": frame.line} for frame in error.frames],
        },
        "stdout": error.stdout,
        "stderr": error.stderr,
        "usage": dataclasses.asdict(error.usage),
        "walls": list(error.walls),
    }


def main() -> None:
    """The ``headgate`` command."""
    try:
        app()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        # The reader of our output went away; Python's own flush at exit would complain again.
        sys.stderr.close()
        raise SystemExit(141) from None
