"""What plain CPython makes of a program: its value, its output and its exception.

Imported, it offers `run`; run as a script, it is the other side of `run`: it reads programs as JSON and forks a fresh
child for each, so that none sees another's traces. Relies on the standard library and `os.fork` only.
"""

from __future__ import annotations

import ast
import asyncio
import datetime
import decimal
import inspect
import io
import json
import linecache
import os
import signal
import subprocess
import sys
import types
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FILENAME = "<script>"

KILLED = "<killed>"
"""Stands for the exception's type when a program neither ended nor raised within its time."""

_ASYNC = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
# Not an identifier, so no program can read, write or shadow it.
_RESULT = "<result>"

_SCALARS = (type(None), bool, int, float, complex, str, bytes, bytearray, type(Ellipsis))
_NAMED_SCALARS = (
    datetime.date,
    datetime.time,
    datetime.datetime,
    datetime.timedelta,
    datetime.timezone,
    decimal.Decimal,
    uuid.UUID,
)
_CONTAINERS = (list, tuple, set, frozenset)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program ended, in a form in which two runs of it can be compared.

    ``value`` is the canonical text of the last expression's value, ``exception`` the name of the uncaught exception's
    type or ``""``, ``frames`` the traceback's lines in the program, outermost first, as (function, line).
    """

    value: str
    stdout: str
    exception: str = ""
    message: str = ""
    frames: tuple[tuple[str, int], ...] = ()


def run(sources: Sequence[str], hash_seed: int = 0, seconds: float = 20.0) -> list[Outcome]:
    """Run each of ``sources`` under this interpreter's plain Python, one by one, each for up to ``seconds``."""
    environment = {"PYTHONHASHSEED": str(hash_seed), "PYTHONUTF8": "1", "TZ": "UTC"}
    answer = subprocess.run(
        [sys.executable, "-P", "-s", "-B", __file__, str(seconds)],
        input=json.dumps(list(sources)),
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [
        Outcome(entry["value"], entry["stdout"], entry["exception"], entry["message"], collapsed(entry["frames"]))
        for entry in json.loads(answer.stdout)
    ]


def program_files() -> list[Path]:
    """Every program of the suite, in a stable order."""
    return sorted((Path(__file__).parent / "programs").glob("*/*.py"))


def canonical(value: object) -> str:
    """A text that is equal for two values exactly when type and content are; sets in sorted order, dicts in theirs."""
    kind = type(value)
    if kind in _SCALARS:
        return repr(value)
    if isinstance(value, dict) and kind is dict:
        return f"dict({', '.join(f'{canonical(key)}: {canonical(item)}' for key, item in value.items())})"
    if isinstance(value, _CONTAINERS) and kind in _CONTAINERS:
        items = [canonical(item) for item in value]
        return f"{kind.__name__}({', '.join(items if kind in (list, tuple) else sorted(items))})"
    return f"{kind.__name__}:{value!r}"


def is_plain(value: object) -> bool:
    """Whether ``value`` consists of types that cross a process boundary as they are."""
    kind = type(value)
    if isinstance(value, dict) and kind is dict:
        return all(is_plain(key) and is_plain(item) for key, item in value.items())
    if isinstance(value, _CONTAINERS) and kind in _CONTAINERS:
        return all(is_plain(item) for item in value)
    return kind in _SCALARS or kind in _NAMED_SCALARS


def collapsed(frames: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """``frames`` with each run of equal neighbours as one: the depth of a recursion is no part of what it means."""
    kept: list[tuple[str, int]] = []
    for function, line in frames:
        frame = (function, line)
        if not kept or kept[-1] != frame:
            kept.append(frame)
    return tuple(kept)


# --------------------------------------------------------------------------------------------------------------------
# The other side: the process that runs the programs
# --------------------------------------------------------------------------------------------------------------------


def _execute(source: str, namespace: dict[str, object]) -> object:
    tree = compile(source, FILENAME, "exec", _ASYNC | ast.PyCF_ONLY_AST, dont_inherit=True)
    if tree.body and isinstance(last := tree.body[-1], ast.Expr):
        target = ast.copy_location(ast.Name(_RESULT, ast.Store()), last)
        tree.body[-1] = ast.copy_location(ast.Assign([target], last.value), last)
    code = compile(tree, FILENAME, "exec", _ASYNC, dont_inherit=True)
    if code.co_flags & inspect.CO_COROUTINE:
        asyncio.run(types.FunctionType(code, namespace)())
    else:
        exec(code, namespace)
    return namespace.get(_RESULT)


def _frames(error: BaseException) -> list[tuple[str, int]]:
    frames = []
    step = error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == FILENAME:
            frames.append((step.tb_frame.f_code.co_name, step.tb_lineno))
        step = step.tb_next
    return frames


def _message(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return "<exception str() failed>"


def _outcome(source: str) -> dict[str, object]:
    stdout = sys.stdout = io.StringIO()
    sys.stderr = io.StringIO()
    # A program is `__main__`: dataclasses and typing look a class's module up by name.
    sys.modules["__main__"] = module = types.ModuleType("__main__")
    linecache.cache[FILENAME] = (len(source), None, source.splitlines(keepends=True), FILENAME)
    value: object = None
    ended: BaseException | None = None
    try:
        value = _execute(source, module.__dict__)
    except SystemExit as leaving:
        ended = leaving if leaving.code not in (None, 0) else None
    except BaseException as error:
        ended = error
    return {
        "value": canonical(value) if is_plain(value) else f"<not a plain value: {type(value).__name__}>",
        "stdout": stdout.getvalue(),
        "exception": "" if ended is None else type(ended).__name__,
        "message": "" if ended is None else _message(ended),
        "frames": [] if ended is None else _frames(ended),
    }


def _in_a_child(source: str, seconds: float) -> dict[str, object]:
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(receiver)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        report = json.dumps(_outcome(source)).encode()
        with os.fdopen(sender, "wb") as pipe:
            pipe.write(report)
        os._exit(0)
    os.close(sender)
    with os.fdopen(receiver, "rb") as pipe:
        received = pipe.read()
    _, status = os.waitpid(child, 0)
    if received:
        return json.loads(received)
    return {"value": "", "stdout": "", "exception": KILLED, "message": f"wait status {status}", "frames": []}


def _serve() -> None:
    seconds = float(sys.argv[1])
    json.dump([_in_a_child(source, seconds) for source in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    _serve()
