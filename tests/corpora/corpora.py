"""Real programs from outside: MBPP and CRUXEval, each as one script that checks itself.

The data is not part of the project: it is looked for beside it (`../shared/data`) or where `HEADGATE_DATA` says. Relies
on the standard library only.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NAMES = ("mbpp", "cruxeval")

AGREEMENT = 0.995
"""The least share of the programs which CPython passes that must give CPython's answer; every miss is explained."""


@dataclass(frozen=True, slots=True)
class Program:
    """One script of a corpus; it ends normally exactly when its answer is the one that the corpus states."""

    id: str
    source: str


def data_directory() -> Path:
    """Where the corpora are, if they are anywhere."""
    default = Path(__file__).parents[3] / "shared" / "data"
    return Path(os.environ.get("HEADGATE_DATA", default))


def absence(corpus: str) -> str:
    """Why ``corpus`` cannot be used here; empty when it can."""
    path = _path(corpus)
    return "" if path.is_file() else f"no corpus at {path}; set HEADGATE_DATA to the directory that holds it"


def programs(corpus: str) -> list[Program]:
    """The scripts of ``corpus``, in its own order.

    Raises:
        FileNotFoundError: when the data is not there; `absence` tells beforehand.
    """
    if corpus == "mbpp":
        # The corpus has carriage returns of its own making (`\\r\\r\\n`), which stay: a gate has to read them.
        return [Program(row["id"], f"{row['code']}\n{row['test']}\n") for row in _rows(corpus)]
    return [
        Program(row["id"], f"{row['code']}\nanswer = f({row['input']})\nassert answer == {row['output']}\nanswer\n")
        for row in _rows(corpus)
    ]


def _path(corpus: str) -> Path:
    return data_directory() / f"{corpus}.jsonl.gz"


def _rows(corpus: str) -> Iterator[dict[str, str]]:
    with gzip.open(_path(corpus), "rt", encoding="utf-8", newline="\n") as lines:
        yield from map(json.loads, lines)
