"""Runs programs in a fresh interpreter: as scripts on the loaded library, or as plain Python to compare with.

Imported, it offers `Interpreter`; run as a script, it is the other side: it loads the library once, as the zygote does, and
forks a child for each program. Relies on the guard's rewriting, so scripts are compiled as they are in a worker.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

NOW = 1_700_000_000_123_456_789
"""The host's clock, in nanoseconds, for every program; it stands still."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a program wrote and how it ended; ``exception`` is the type's name, or a signal's, or empty."""

    stdout: str
    stderr: str
    exception: str
    message: str


class Interpreter:
    """A child process that runs programs, each in a fork of its own.

    Args:
        kind: ``script`` for the library of scripts, ``plain`` for Python as it is.
    """

    def __init__(self, kind: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-s", "-B", __file__, kind],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC"},
            text=True,
        )

    def run(self, source: str, audited: bool = False) -> Outcome:
        """Run ``source``; ``audited`` makes an opened file or a loaded module an exception of the program."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([source, audited]) + "\n")
        self._process.stdin.flush()
        return Outcome(*json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


# --------------------------------------------------------------------------------------------------------------------
# The other side
# --------------------------------------------------------------------------------------------------------------------


def _serve(kind: str) -> None:
    answers = os.fdopen(os.dup(1), "w")
    run = _prepare_scripts() if kind == "script" else _run_plain
    for line in sys.stdin.buffer if hasattr(sys.stdin, "buffer") else os.fdopen(0, "rb"):
        source, audited = json.loads(line)
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            signal.alarm(20)
            with os.fdopen(writing, "w") as answer:
                answer.write(json.dumps(run(source, audited)))
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            answer = pipe.read()
        status = os.waitpid(pid, 0)[1]
        if os.WIFSIGNALED(status):
            answer = json.dumps(["", "", signal.Signals(os.WTERMSIG(status)).name, ""])
        answers.write(answer + "\n")
        answers.flush()


def _end(run: Any, out: io.StringIO, err: io.StringIO, show: Any = str) -> list[str]:
    exception, message = "", ""
    try:
        run()
    except BaseException as error:
        exception, message = show(type(error).__name__), show(str(error))
    return [out.getvalue(), err.getvalue(), exception, message]


def _run_plain(source: str, audited: bool) -> list[str]:
    import linecache

    out, err = io.StringIO(), io.StringIO()
    main = type(sys)("__main__")
    sys.modules["__main__"] = main
    sys.stdin = io.StringIO()
    linecache.cache["<script>"] = (len(source), None, source.splitlines(keepends=True), "<script>")
    code = compile(source, "<script>", "exec", dont_inherit=True)
    if audited:
        sys.addaudithook(_refuse)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        return _end(lambda: exec(code, vars(main)), out, err)


def _prepare_scripts() -> Any:
    import hashlib

    from headgate.runtime.syntax import FILENAME, FLAGS, read
    from headgate.runtime.worker import builtins_, guard, library, rewrite
    from headgate.runtime.worker.names import plain
    from headgate.runtime.worker.port import port

    commands = os.fdopen(os.dup(0), "rb")
    library.load()
    sys.stdin = type("Commands", (), {"buffer": commands})()  # type: ignore[assignment]
    sys.path.clear()

    def run(source: str, audited: bool) -> list[str]:
        streams = {"stdout": io.StringIO(), "stderr": io.StringIO()}
        drawn = iter(range(1 << 30))
        port.clock = lambda name: NOW
        port.entropy = lambda count: hashlib.shake_256(str(next(drawn)).encode()).digest(count)
        port.sleep = lambda seconds: None
        port.write = lambda stream, text: streams[stream].write(plain(text)) and None
        library.reset(source)
        main = type(sys)("__main__")
        sys.modules["__main__"] = main
        variables = vars(main)
        builtins = builtins_.script_builtins(variables)
        variables |= {"__builtins__": builtins, "__name__": "__main__", "__doc__": None}

        def execute() -> None:
            tree = read(source, compiled=False)
            departures = guard.inspect(tree, source, builtins.keys())
            if departures:
                raise SyntaxError(f"{departures[0].code} {departures[0].subject}")
            code = compile(rewrite.rewrite(tree), FILENAME, "exec", FLAGS, dont_inherit=True)
            if audited:
                sys.addaudithook(_refuse)
            exec(code, variables)

        return _end(execute, streams["stdout"], streams["stderr"], plain)

    return run


def _refuse(event: str, args: tuple) -> None:
    """What a locked-down worker could not do."""
    if event in ("open", "os.listdir", "os.scandir", "subprocess.Popen", "socket.connect", "ctypes.dlopen"):
        raise AssertionError(f"{event} {args[0]!r}")
    if event == "import" and args[1] is not None:
        raise AssertionError(f"import {args[0]!r} from {args[1]!r}")


if __name__ == "__main__":
    _serve(sys.argv[1])
