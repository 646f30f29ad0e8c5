"""Attempts to break out of wall 1, as data, and what came of one.

A file ``wall1/<category>.txt`` holds programs, each under its name (``### name``) and what it may come to (``# guarded:``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from headgate import Gate, Rejected, RunError

_HERE = Path(__file__).parent
_LONGEST_TYPE = 40


@dataclass(frozen=True, slots=True)
class Attempt:
    """One program, and the outcome that shows it came to nothing."""

    category: str
    name: str
    code: str
    guarded: str


def attempts() -> list[Attempt]:
    """Every attempt, by category."""
    found = []
    for path in sorted((_HERE / "wall1").glob("*.txt")):
        blocks = re.split(r"^### (.*)\n# guarded: (.*)$", path.read_text(), flags=re.MULTILINE)[1:]
        for name, guarded, code in zip(blocks[::3], blocks[1::3], blocks[2::3], strict=True):
            found.append(Attempt(path.stem, name, code.strip() + "\n", guarded))
    return found


def outcome(gate: Gate, code: str) -> tuple[str, str]:
    """What came of ``code``, in one line, and all text that left with it."""
    try:
        result = gate.run(code, check=False)
    except Rejected as refused:
        codes = sorted({each.code for each in refused.verdict.diagnostics})
        return f"rejected {' '.join(codes)}", str(refused)
    except RunError as error:
        if error.kind == "exception":
            told = f"raises {ascii(error.type)[1:-1][:_LONGEST_TYPE]}"
        elif error.kind == "limit":
            told = f"limit {error.limit}"
        else:
            told = error.kind
        return told, f"{error}\n{error.traceback}\n{error.stdout}\n{error.stderr}"
    told = f"value {result.value!a}"
    if result.stdout:
        told += f" prints {result.stdout!a}"
    return told, f"{result.value!r}\n{result.stdout}\n{result.stderr}"
