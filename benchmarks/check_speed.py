"""How long the check of a clean script takes, and its parts, beside other readers of Python.

The script has 35 lines and nothing to report, which is the common case and the one that every run waits for. Engines that are
programs of their own are timed with their start, since that is how a host that calls them waits; the parts of headgate's
check, and readers that are libraries, are timed warm and in this process.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Final

from engines import MONTY_CHECKED, opened, with_result
from measure import Measurement, Section, Unable, parser, report, take, timed
from scripts import ADD, ORDERS, TOOLS

MORE: Final = """\
examples:
  python benchmarks/check_speed.py                  both tables
  python benchmarks/check_speed.py --repeat 500     steadier medians
"""

WHOLE: Final = "headgate, gate.check"


def main() -> int:
    """Measure and print."""
    options = parser(__doc__ or "", repeat=100, more=MORE).parse_args()
    sections = [
        in_process(ORDERS, "35 lines", options.repeat),
        in_process(ADD, "1 + 2", options.repeat),
        programs(max(5, options.repeat // 10)),
    ]
    report("check_speed", sections, as_json=options.json)
    return 0


def in_process(code: str, title: str, repeat: int) -> Section:
    """The check as a whole and in parts, beside libraries that read the same text."""
    from headgate.checker.source import Source
    from headgate.checker.subset import departures
    from headgate.runtime.syntax import read
    from headgate.runtime.worker.guard import inspect

    from headgate import Gate

    provided = set(TOOLS.functions)
    source, tree = Source(code), read(code)
    with Gate(list(TOOLS.functions.values()), idle=0) as gate:
        verdict = gate.check(code)
        if verdict.diagnostics:
            raise AssertionError(f"the script is not clean: {verdict.diagnostics[0]}")
        cases: dict[str, Measurement | Unable] = {
            WHOLE: timed(lambda: gate.check(code)),
            "  of it: both parsers (CPython's, LibCST)": timed(lambda: Source(code)),
            "  of it: the subset pass": timed(lambda: departures(source, provided, perhaps=True)),
            "the guard's own pass, in the worker": timed(lambda: inspect(tree, code, provided)),
            "LibCST, parse_module": timed(_libcst(code)),
            "CPython, ast.parse": timed(lambda: ast.parse(code)),
            "CPython, compile": timed(lambda: compile(with_result(code), "<script>", "exec")),
            "RestrictedPython, compile_restricted": _restricted(code),
        }
        rows = take(cases, rounds=repeat, reference=WHOLE, notes=_NOTES)
    return Section(f"A clean script, in this process: {title}", rows, WHOLE)


_NOTES: Final = {
    WHOLE: "parse, every departure from the language, verdict",
    "the guard's own pass, in the worker": "what refuses a script when there was no check",
    "RestrictedPython, compile_restricted": "refuses, rewrites and compiles; no types, no suggestions",
    "ruff check": "lints; knows nothing of tools or of what is allowed",
    "ty check": "types; knows nothing of what is allowed",
    MONTY_CHECKED.name: "a session with a type check before the run: types, and the run itself",
}


def _libcst(code: str) -> Callable[[], object]:
    import libcst

    return lambda: libcst.parse_module(code)


def _restricted(code: str) -> Measurement | Unable:
    try:
        from RestrictedPython import compile_restricted
    except ImportError:
        return Unable("not installed: pip install RestrictedPython")
    # It warns of what is printed and never read back; here only time counts.
    warnings.filterwarnings("ignore", module="RestrictedPython")
    return timed(lambda: compile_restricted(with_result(code), "<script>", "exec"))


def programs(repeat: int) -> Section:
    """The same script through programs that are started for it, and through headgate's command."""
    with tempfile.TemporaryDirectory() as folder, opened([MONTY_CHECKED], TOOLS) as sandboxes:
        script, tools = Path(folder, "script.py"), Path(folder, "tools.pyi")
        script.write_text(ORDERS)
        tools.write_text(TOOLS.stubs)
        # For readers that know nothing of tools, they are functions of the file itself.
        joined = Path(folder, "joined.py")
        joined.write_text(TOOLS.stubs + "\n" + ORDERS)
        monty = sandboxes[MONTY_CHECKED.name]
        cases: dict[str, Measurement | Unable] = {
            "headgate check": _command(["headgate", "check", "--tools", str(tools), str(script)]),
            "ruff check": _command(["ruff", "check", "--no-cache", "--isolated", "--quiet", str(joined)], fails=True),
            "ty check": _command(["ty", "check", "--quiet", str(joined)], fails=True),
            MONTY_CHECKED.name: monty if isinstance(monty, Unable) else timed(lambda: monty.run(ORDERS)),
        }
        rows = take(cases, rounds=repeat, warm_up=1, reference="headgate check", notes=_NOTES)
    about = "Start of the program included, except for pydantic-monty, which has workers that wait."
    return Section("The same script through programs", rows, "headgate check", about)


def _command(command: list[str], *, fails: bool = False) -> Measurement | Unable:
    """The command as installed beside this Python, else from the path; ``fails`` when findings are no failure here."""
    name = command[0]
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        return Unable(f"not installed: pip install {name}")

    def run() -> None:
        done = subprocess.run([found, *command[1:]], capture_output=True, text=True)
        if done.returncode not in ((0, 1) if fails else (0,)):
            raise RuntimeError(done.stderr.strip() or done.stdout.strip() or f"exit code {done.returncode}")

    return timed(run)


if __name__ == "__main__":
    sys.exit(main())
