"""The zygote: a fresh interpreter that preloads the library once and forks a worker whenever the host asks.

It is never a fork of the host, whose memory holds secrets. It has one thread, no environment, and one descriptor, the
control socket. Requests are one byte each: ``F`` with a connected socket forks a worker on it and answers with the
pid and a pidfd (or ``NO_PID``); ``R`` with a pid reaps it and answers how it ended. When the control socket closes, it
kills what it forked.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import socket
import struct
import sys
from typing import Final, NoReturn

from headgate.runtime.worker import library, lockdown, worker

FORK: Final = b"F"
REAP: Final = b"R"
STARTED: Final = b"S"
PID: Final = struct.Struct("=i")
NO_PID: Final = -1
ENDED: Final = struct.Struct("=idq")
"""How a worker ended: wait status, processor seconds, peak memory in bytes."""

_STACK_BYTES: Final = 64 * 1024 * 1024


def main(descriptor: int) -> NoReturn:
    """Serve the control socket ``descriptor`` until the host closes it."""
    control = socket.socket(fileno=descriptor)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.clear()
    _raise_stack_limit()
    library.load()
    lockdown.prepare()
    lockdown.drop_privileges()
    gc.collect()
    gc.freeze()
    null = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(null, standard)
    os.close(null)
    sys.path.clear()
    children: set[int] = set()
    try:
        control.sendall(STARTED)
        while True:
            request, descriptors, _, _ = socket.recv_fds(control, 1, 1)
            if request == FORK and len(descriptors) == 1:
                _fork(control, descriptors[0], children)
            elif request == REAP:
                _reap(control, children)
            else:
                break
    except OSError:
        pass
    finally:
        for pid in children:
            os.kill(pid, signal.SIGKILL)
        os._exit(0)


def _fork(control: socket.socket, descriptor: int, children: set[int]) -> None:
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:  # too many processes: one worker fewer, and no reason to take the others down
        os.close(descriptor)
        control.sendall(PID.pack(NO_PID))
        return
    if pid == 0:
        try:
            lockdown.die_with(parent)
            control.close()
            connection = socket.socket(fileno=descriptor)
            connection.setblocking(True)
            worker.serve(connection)
        finally:
            os._exit(worker.EXIT_BROKEN)
    children.add(pid)
    os.close(descriptor)
    # Opened here, by the parent, the descriptor cannot name another process that got the same pid.
    handle = os.pidfd_open(pid)
    socket.send_fds(control, [PID.pack(pid)], [handle])
    os.close(handle)


def _reap(control: socket.socket, children: set[int]) -> None:
    (pid,) = PID.unpack(control.recv(PID.size, socket.MSG_WAITALL))
    status, seconds, peak = 0, 0.0, 0
    if pid in children:
        _, status, used = os.wait4(pid, 0)
        children.discard(pid)
        seconds, peak = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
    control.sendall(ENDED.pack(status, seconds, peak))


def _raise_stack_limit() -> None:
    """Deep recursion inside C functions is bounded by the recursion limit before the stack runs out."""
    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = _STACK_BYTES if hard == resource.RLIM_INFINITY else min(_STACK_BYTES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
