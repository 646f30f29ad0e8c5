"""The host's hold on a zygote, and on each worker that it forked.

One zygote serves a whole process: gates differ only in what their workers are told. It is started when the first worker
is wanted and ends when its last user lets go, when this process ends, or when its control socket closes for any reason.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import headgate.runtime
import msgspec
from headgate.runtime.errors import HeadgateError
from headgate.runtime.worker.zygote import ENDED, FORK, NO_PID, PID, REAP, STARTED

_BOOT: Final = """
import importlib.util, sys, types
def package(name, folder):
    spec = importlib.util.spec_from_file_location(
        name, folder + "/__init__.py", submodule_search_locations=[folder])
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
package("msgspec", sys.argv[2])
sys.modules["headgate"] = root = types.ModuleType("headgate")
root.__path__ = []
root.runtime = package("headgate.runtime", sys.argv[1])
from headgate.runtime.worker.zygote import main
main(int(sys.argv[3]))
"""
"""Two packages by their folders, and nothing else of site-packages: no ``.pth`` file, no other package, runs in there."""

_START_SECONDS: Final = 60.0


class ZygoteError(HeadgateError, RuntimeError):
    """No worker process could be had."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a worker process ended.

    Attributes:
        signal: the signal that killed it, or 0.
        code: its exit code, where no signal killed it.
        cpu_seconds: processor time of its whole life, as the kernel counted it.
        peak_bytes: largest resident memory.
    """

    signal: int
    code: int
    cpu_seconds: float
    peak_bytes: int


class Zygote:
    """A zygote process.

    Raises:
        ZygoteError: it does not start; the message holds what it said.
    """

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            runtime = str(Path(headgate.runtime.__file__ or "").parent)
            codec = str(Path(msgspec.__file__ or "").parent)
            command = [sys.executable, "-s", "-S", "-P", "-B", "-c", _BOOT, runtime, codec, str(theirs.fileno())]
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
                env={"PYTHONHASHSEED": "0"},
                cwd="/",
                start_new_session=True,
            )
        self._control = ours
        self._broken = False
        self._lock = threading.Lock()
        self._owner = os.getpid()
        ours.settimeout(_START_SECONDS)
        try:
            started = ours.recv(1)
        except OSError:
            started = b""
        if started != STARTED:
            self._process.kill()
            said = self._process.communicate()[1].decode(errors="replace")
            ours.close()
            raise ZygoteError(f"the worker process does not start:\n{said.strip() or 'it said nothing'}")
        if self._process.stderr is not None:
            self._process.stderr.close()
        ours.settimeout(None)

    @property
    def pid(self) -> int:
        """The process id of the zygote."""
        return self._process.pid

    def fork(self) -> Worker:
        """A new worker process.

        Raises:
            ZygoteError: the zygote is gone.
        """
        try:
            ours, theirs = socket.socketpair()
        except OSError as error:
            raise ZygoteError(f"no socket for a worker process: {error}") from None
        try:
            with theirs, self._lock:
                socket.send_fds(self._control, [FORK], [theirs.fileno()])
                reply, descriptors, _, _ = socket.recv_fds(self._control, PID.size, 1)
        except OSError as error:
            reply, descriptors, reason = b"", [], f"the zygote process is gone: {error}"
        else:
            reason = "the zygote process is gone"
        if len(reply) == PID.size and len(descriptors) == 1:
            return Worker(self, PID.unpack(reply)[0], descriptors[0], ours)
        ours.close()
        if len(reply) != PID.size:
            self._broken = True
        elif PID.unpack(reply)[0] == NO_PID:
            reason = "the zygote process could not fork"
        else:
            self.reap(PID.unpack(reply)[0])  # it ends by itself, its wire being closed
            reason = "this process has no descriptor left for a worker process"
        raise ZygoteError(reason)

    def reap(self, pid: int) -> Ending:
        """Wait for a worker that has ended or was killed."""
        try:
            with self._lock:
                self._control.sendall(REAP + PID.pack(pid))
                reply = self._control.recv(ENDED.size, socket.MSG_WAITALL)
        except OSError:
            reply = b""
        if len(reply) != ENDED.size:
            return Ending(int(signal.SIGKILL), 0, 0.0, 0)  # the zygote is gone, and it took its workers along
        status, seconds, peak = ENDED.unpack(reply)
        killed = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        return Ending(killed, os.WEXITSTATUS(status) if not killed else 0, seconds, peak)

    def is_alive(self) -> bool:
        """Whether the process still serves and is this process's own."""
        return self._owner == os.getpid() and not self._broken and self._process.poll() is None

    def close(self) -> None:
        """End the zygote and every worker of it; return when they are gone."""
        self._control.close()
        if self._owner == os.getpid():
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


class Worker:
    """One worker process: its wire, and the handle that kills it."""

    def __init__(self, zygote: Zygote, pid: int, handle: int, connection: socket.socket) -> None:
        self._zygote = zygote
        self._handle = handle
        self._released = False
        # A handle that is used after it was closed could be another's by then.
        self._lock = threading.Lock()
        self.pid = pid
        self.connection = connection

    def kill(self) -> None:
        """Kill the process; harmless when it has ended."""
        with self._lock, contextlib.suppress(ProcessLookupError):
            if not self._released:
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def has_ended(self) -> bool:
        """Whether the process has ended."""
        return self._ends_within(0)

    def _ends_within(self, seconds: float) -> bool:
        if self._released:
            return True
        poll = select.poll()
        poll.register(self._handle, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def release(self) -> Ending | None:
        """Kill the process, reap it and close its wire; the second time None."""
        with self._lock:
            if self._released:
                return None
            if not self.has_ended():
                with contextlib.suppress(ProcessLookupError):
                    signal.pidfd_send_signal(self._handle, signal.SIGKILL)
            self._released = True
            self.connection.close()
            os.close(self._handle)
        return self._zygote.reap(self.pid)

    def wait_ended(self) -> Ending | None:
        """Give a worker that hung up a moment to end by itself, then :meth:`release` it."""
        self._ends_within(0.5)
        return self.release()

    def disown(self) -> None:
        """In a fork of the host: let go without touching the process, which is the parent's."""
        if not self._released:
            self._released = True
            self.connection.close()
            os.close(self._handle)


_lock = threading.Lock()
_shared: Zygote | None = None
_users = 0


def acquire() -> Zygote:
    """The zygote of this process, started if there is none; pair with :func:`let_go`."""
    global _shared, _users
    with _lock:
        if _shared is None or not _shared.is_alive():
            _shared = Zygote()
        _users += 1
        return _shared


def current() -> Zygote:
    """The zygote of this process for one who has acquired it; a dead one is replaced.

    Raises:
        ZygoteError: nobody holds one any more, or it does not start.
    """
    global _shared
    with _lock:
        if not _users:
            raise ZygoteError("the zygote process has ended with its last user")
        if _shared is None or not _shared.is_alive():
            _shared = Zygote()
        return _shared


def let_go() -> None:
    """Undo one :func:`acquire`; the zygote ends with its last user."""
    global _shared, _users
    with _lock:
        _users = max(_users - 1, 0)
        if _users == 0 and _shared is not None:
            _shared.close()
            _shared = None


def _after_fork() -> None:
    """A fork of the host has none of its zygote: the control socket is the parent's."""
    global _shared, _users, _lock
    _lock = threading.Lock()
    if _shared is not None:
        _shared._control.close()
    _shared, _users = None, 0


os.register_at_fork(after_in_child=_after_fork)


@contextlib.contextmanager
def held() -> Generator[Zygote, None, None]:
    """The zygote of this process for the length of a ``with`` block."""
    zygote = acquire()
    try:
        yield zygote
    finally:
        let_go()
