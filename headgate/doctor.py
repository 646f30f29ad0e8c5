"""``headgate doctor``: start a worker on this machine and say what stands, by trying it."""

from __future__ import annotations

import platform
import sys
import time
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from headgate.errors import RunError
from headgate.gate import Gate
from headgate.runtime.errors import HeadgateError
from headgate.runtime.limits import Limits
from headgate.testing import run_unguarded

_PROBES: Final = {
    "guard": ("reads the real builtins through a generator's frame", None),
    "descriptors": (
        "has a descriptor that was open in the host",
        "import os; assert len(os.listdir('/proc/self/fd')) <= 2",
    ),
    "environment": ("sees an environment variable", "import os; assert not os.environ"),
    "files": ("opens a file", "open('/etc/hostname')"),
    "processes": ("starts a process", "import os; os.fork()"),
    "memory": ("takes a gigabyte", "bytearray(1 << 30)"),
}
"""Wall → what an unguarded script tries, and the code that tries it; the guard is tried by a guarded one."""


def examine(console: Console) -> bool:
    """Print what stands between a script and this machine; return whether a script runs at all."""
    console.print(f"headgate on Python {platform.python_version()}, {platform.system()} {platform.release()}")
    if sys.platform != "linux":
        console.print(Text("workers are killable processes here; what only Linux offers is not there", "yellow"))
    try:
        with Gate(limits=Limits(wall_seconds=20)) as gate:
            started = time.perf_counter()
            walls = gate.run("1 + 2").walls
            console.print(f"first run after {time.perf_counter() - started:.3f} s")
            started = time.perf_counter()
            gate.run("1 + 2")
            console.print(f"warm run in {(time.perf_counter() - started) * 1000:.2f} ms")
    except (HeadgateError, OSError) as error:
        console.print(Text(f"no script can run here: {error}", "bold red"))
        return False
    table = Table(title="Walls", title_justify="left")
    table.add_column("wall")
    table.add_column("stands")
    table.add_column("tried: a script that …")
    table.add_column("and")
    for wall, (attempt, code) in _PROBES.items():
        happened = _try(code) if code is not None else _try_guard()
        table.add_row(wall, Text("yes", "green") if wall in walls else Text("no", "red"), attempt, happened)
    console.print(table)
    return True


def _try(code: str) -> str:
    try:
        run_unguarded(code, limits=Limits(wall_seconds=20))
    except RunError as error:
        return f"failed: {error.type or error.kind}"
    return "succeeded"


def _try_guard() -> str:
    with Gate(idle=0) as gate:
        try:
            gate.run("(value for value in []).gi_frame.f_builtins", check=False)
        except HeadgateError:
            return "was refused"
    return "succeeded"
