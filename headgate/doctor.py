"""``headgate doctor``: start a worker on this machine and say what stands, by trying it."""

from __future__ import annotations

import platform
import sys
import time
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from headgate.errors import Rejected, RunError
from headgate.gate import Gate
from headgate.runtime.errors import HeadgateError
from headgate.runtime.limits import Limits
from headgate.testing import run_unguarded

_PROBES: Final = {
    "guard": ("reads the builtins through a generator's frame", None),
    "descriptors": ("uses a descriptor besides its wire", "import os; os.fstat(0)"),
    "environment": ("reads an environment variable", "import os; os.environ['PATH']"),
    "files": ("opens a file", "open('/etc/hostname')"),
    "processes": ("starts a process", "import os; os.fork() or os._exit(0)"),
    "network": ("opens a socket", "import socket; socket.socket()"),
    "memory": ("takes a gigabyte", "bytearray(1 << 30)"),
    "signals": ("signals another process of its user", "import os; os.kill(os.getppid(), 0)"),
}
"""Wall → what a script tries that has no guard to stop it, and the code that tries; the guard is tried by a guarded one."""


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
        error = _try(code) if code is not None else _try_guard()
        stands = Text("yes", "green") if wall in walls else Text("not claimed", "yellow")
        happened = Text(f"failed: {error}", "green") if error else Text("succeeded", "bold red")
        table.add_row(wall, stands, attempt, happened)
    console.print(table)
    return True


def _try(code: str) -> str:
    """What stopped ``code`` behind the second wall alone; empty when nothing did."""
    try:
        run_unguarded(code, limits=Limits(wall_seconds=20))
    except RunError as error:
        return error.type or error.kind
    return ""


def _try_guard() -> str:
    with Gate(idle=0) as gate:
        try:
            gate.run("(value for value in []).gi_frame.f_builtins", check=False)
        except Rejected as rejected:
            return rejected.verdict.diagnostics[0].name
        except RunError as error:
            return error.type or error.kind
    return ""
