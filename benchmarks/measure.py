"""How the benchmarks measure and report: interleaved rounds, medians, 95th percentiles and paired ratios.

Every figure stands beside others that were taken in the same rounds of the same run, so what the machine did in the
meantime hit all of them alike; the ratio is the median of the rounds' own ratios. Relies on rich and the standard library.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

Measurement = Callable[[], float]
"""Does the measured thing once and returns what it took, in seconds or whatever the table counts."""

NOT_INSTALLED: Final = "not installed"

_LONGEST_REASON: Final = 120

_UNITS: Final = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table.

    Attributes:
        name: what was measured.
        samples: what each round gave; empty when there is nothing to show but ``note``.
        ratio: this row to the reference row, as the median over the rounds.
        note: what a reader must know about it, or why there are no samples.
    """

    name: str
    samples: tuple[float, ...] = ()
    ratio: float | None = None
    note: str = ""

    @property
    def median(self) -> float:
        """The median of the samples."""
        return statistics.median(self.samples)

    @property
    def p95(self) -> float:
        """The 95th percentile of the samples, by nearest rank."""
        ordered = sorted(self.samples)
        return ordered[min(len(ordered) - 1, -(-95 * len(ordered) // 100) - 1)]


@dataclass(slots=True)
class Section:
    """One table: rows that were taken in the same rounds."""

    title: str
    rows: list[Row]
    reference: str = ""
    about: str = ""
    show: Callable[[float], str] | None = None

    def table(self) -> Table:
        """Median, 95th percentile and ratio of each row."""
        show = self.show or seconds
        table = _table(self.title)
        table.add_column("median", justify="right", no_wrap=True)
        table.add_column("p95", justify="right", no_wrap=True)
        table.add_column("ratio", justify="right", no_wrap=True)
        table.add_column("", overflow="fold", style="dim")
        for row in self.rows:
            if row.samples:
                ratio = "1" if row.name == self.reference else "" if row.ratio is None else f"{row.ratio:.2f}"
                table.add_row(row.name, show(row.median), show(row.p95), ratio, row.note)
            else:
                table.add_row(row.name, "-", "-", "-", row.note)
        return table

    def remarks(self) -> list[str]:
        """What stands under the table."""
        return [
            *([f"Ratios are to {self.reference!r}."] if self.reference else []),
            *([self.about] if self.about else []),
        ]

    def data(self) -> dict[str, object]:
        """The same for a program, with every sample."""
        rows = [_as_data(row) for row in self.rows]
        return {"title": self.title, "about": self.about, "reference": self.reference, "rows": rows}


@dataclass(slots=True)
class Matrix:
    """One table of ratios: a row for each workload, a column for each engine."""

    title: str
    columns: list[str]
    cells: dict[str, dict[str, Row]]
    about: str = ""

    def table(self) -> Table:
        """The ratios, and how far their samples spread."""
        table = _table(self.title)
        for column in self.columns:
            table.add_column(column, justify="right")
        for name, row in self.cells.items():
            table.add_row(name, *(self._cell(row[column]) for column in self.columns))
        means = (self.geometric_mean(column) for column in self.columns)
        table.add_row("[bold]geometric mean[/]", *("-" if mean is None else f"[bold]{mean:.2f}[/]" for mean in means))
        return table

    @staticmethod
    def _cell(row: Row) -> str:
        if not row.samples:
            return "-"
        return (
            seconds(row.median)
            if row.ratio is None
            else f"{row.ratio:.2f}"
            if row.ratio < 9.995
            else f"{row.ratio:.0f}"
        )

    def geometric_mean(self, column: str) -> float | None:
        """Of the ratios that there are; None where there is none."""
        ratios = [row[column].ratio for row in self.cells.values()]
        known = [ratio for ratio in ratios if ratio is not None]
        return statistics.geometric_mean(known) if known else None

    def remarks(self) -> list[str]:
        """What stands under the table: why cells are empty."""
        why: dict[str, list[str]] = {}
        for name, row in self.cells.items():
            for column in self.columns:
                if not row[column].samples:
                    why.setdefault(f"{column}: {row[column].note}", []).append(name)
        every = len(self.cells)
        empty = [f"- {note}" + ("" if len(names) == every else f" ({', '.join(names)})") for note, names in why.items()]
        return [*([self.about] if self.about else []), *empty]

    def data(self) -> dict[str, object]:
        """The same for a program, with every sample."""
        cells = {name: {column: _as_data(row[column]) for column in self.columns} for name, row in self.cells.items()}
        means = {column: self.geometric_mean(column) for column in self.columns}
        return {"title": self.title, "about": self.about, "cells": cells, "geometric_means": means}


def seconds(value: float) -> str:
    """``value`` in the unit that suits it, to three digits."""
    for size, unit in _UNITS:
        if abs(value) >= size or unit == "ns":
            scaled = value / size
            return f"{scaled:.{max(0, 3 - len(str(int(abs(scaled)))))}f} {unit}"
    raise AssertionError("the last unit takes everything")


def timed(action: Callable[[], object]) -> Measurement:
    """A measurement of the wall time that ``action`` takes."""

    def measure() -> float:
        started = time.perf_counter_ns()
        action()
        return (time.perf_counter_ns() - started) / 1e9

    return measure


@dataclass(frozen=True, slots=True)
class Unable:
    """Stands where a measurement would, and says why there is none."""

    reason: str


def take(
    cases: Mapping[str, Measurement | Unable],
    *,
    rounds: int,
    reference: str,
    warm_up: int = 2,
    pause: float = 0.0,
    notes: Mapping[str, str] | None = None,
) -> list[Row]:
    """Measure every case once a round, in another order each round, and return a row for each.

    Args:
        cases: name → measurement, or why there is none.
        rounds: how many samples each case gives.
        reference: the case that ratios are taken to.
        warm_up: rounds before those that count.
        pause: seconds of quiet before each measurement, so that pools have refilled.
        notes: name → what the row should say.
    """
    # Fixed, so that two runs take the same order; shuffled, so that no case always follows the same other.
    shuffler = random.Random(0)
    able = {name: case for name, case in cases.items() if not isinstance(case, Unable)}
    failed = {name: case.reason for name, case in cases.items() if isinstance(case, Unable)}
    samples: dict[str, list[float]] = {name: [] for name in able}
    gc.collect()
    gc.disable()
    try:
        for number in range(-warm_up, rounds):
            order = [name for name in able if name not in failed]
            shuffler.shuffle(order)
            for name in order:
                if pause:
                    time.sleep(pause)
                try:
                    taken = able[name]()
                except Exception as error:  # a peer that cannot do it is a row that says so
                    failed[name] = reason(error)
                    continue
                if number >= 0:
                    samples[name].append(taken)
    finally:
        gc.enable()
    base = samples.get(reference, [])
    notes = notes or {}
    rows: list[Row] = []
    for name in cases:
        if name in failed:
            rows.append(Row(name, note=failed[name]))
            continue
        paired = [own / other for own, other in zip(samples[name], base, strict=False) if other > 0]
        ratio = statistics.median(paired) if paired and name != reference else None
        rows.append(Row(name, tuple(samples[name]), ratio, notes.get(name, "")))
    return rows


def reason(error: BaseException) -> str:
    """Why something could not be measured, on one line."""
    said = error.args[0] if error.args and isinstance(error.args[0], tuple) else str(error)
    text = "; ".join(map(str, said)) if isinstance(said, tuple) else said.strip().partition("\n")[0]
    text = text or type(error).__name__
    return f"cannot: {text if len(text) <= _LONGEST_REASON else text[: _LONGEST_REASON - 1] + '…'}"


# --------------------------------------------------------------------------------------------------------------------
# What a benchmark prints
# --------------------------------------------------------------------------------------------------------------------


def parser(doc: str, *, repeat: int, more: str = "") -> argparse.ArgumentParser:
    """The command line of a benchmark: ``--repeat`` and ``--json``, with the module's text as its help."""
    made = argparse.ArgumentParser(
        description=doc,
        epilog=more or None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "--repeat", type=_positive, default=repeat, metavar="N", help="samples of each figure (default: %(default)s)"
    )
    made.add_argument("--json", action="store_true", help="print every sample as JSON instead of tables")
    return made


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return value


@dataclass(frozen=True, slots=True)
class Machine:
    """The facts without which a figure means nothing; ``load`` is the average of the last minute."""

    python: str
    system: str
    cores: int
    processor: str
    load: float
    versions: dict[str, str]

    def __str__(self) -> str:
        versions = ", ".join(f"{package} {installed}" for package, installed in self.versions.items())
        return f"{self.python}, {self.system}, {self.cores} cores ({self.processor}), load {self.load}\n{versions}"


def machine() -> Machine:
    """The facts of this one."""
    return Machine(
        python=f"{platform.python_implementation()} {platform.python_version()}",
        system=f"{platform.system()} {platform.machine()}",
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        processor=_processor(),
        load=round(os.getloadavg()[0], 2),
        versions={name: version(name) for name in ("headgate", "pydantic-monty", "smolagents", "RestrictedPython")},
    )


def version(distribution: str) -> str:
    """The installed version of ``distribution``, or that there is none."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return NOT_INSTALLED


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or "unknown"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"


def report(name: str, sections: Sequence[Section | Matrix], *, as_json: bool, closing: Sequence[str] = ()) -> None:
    """Print ``sections`` as tables, or as one JSON object."""
    facts = machine()
    if as_json:
        document = {
            "benchmark": name,
            "machine": asdict(facts),
            "sections": [section.data() for section in sections],
            "notes": list(closing),
        }
        json.dump(document, sys.stdout, indent=1)
        print()
        return
    # A table cut at 80 columns is no report; a pipe gets the width that the tables need.
    console = Console() if sys.stdout.isatty() else Console(width=132)
    console.print(str(facts), highlight=False, markup=False, style="dim")
    for section in sections:
        console.print()
        console.print(section.table())
        for remark in section.remarks():
            console.print(remark, highlight=False, markup=False, style="dim")
    for line in closing:
        console.print(line, highlight=False)


def _as_data(row: Row) -> dict[str, object]:
    data = asdict(row)
    if row.samples:
        data |= {"median": row.median, "p95": row.p95}
    return data


def _table(title: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold")
    table.add_column("", overflow="fold")
    return table
