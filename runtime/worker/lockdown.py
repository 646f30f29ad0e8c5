"""Wall 2: what the worker process can do with a way out of wall 1. Applied once, before anything untrusted is read.

Here is what the standard library alone can take away: descriptors, environment, address space, processor time, files,
processes. Each measure is named in the list that :func:`apply` returns, and only when it was really taken.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable, Collection
from typing import Final

_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_NOBODY: Final = 65534
_PR_SET_PDEATHSIG: Final = 1
_PR_SET_DUMPABLE: Final = 4

_prctl: Callable[..., int] | None = None


def prepare() -> None:
    """In the zygote: look up what a worker calls after the fork."""
    global _prctl
    if sys.platform == "linux":
        import ctypes

        _prctl = ctypes.CDLL(None, use_errno=True).prctl


def drop_privileges() -> None:
    """In the zygote, where the host is root: become nobody, for whom resource limits and file modes hold."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(_NOBODY, _NOBODY, _NOBODY)
        os.setresuid(_NOBODY, _NOBODY, _NOBODY)


def die_with(parent: int) -> None:
    """In a worker: let the kernel kill this process when its zygote dies, and let no other process look into it."""
    if _prctl is not None:
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        _prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


def apply(memory_bytes: int, keep: Collection[int]) -> list[str]:
    """Lock this process down; the descriptors in ``keep`` stay open.

    Returns:
        The names of the measures that stand.
    """
    walls = ["process"]
    already = address_space()  # read while a file can still be opened
    close_descriptors(keep)
    walls.append("descriptors")
    if not os.environ:
        walls.append("environment")
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    walls.append("files")
    _limit(resource.RLIMIT_NOFILE, 0)
    _limit(resource.RLIMIT_NPROC, 0)
    if os.geteuid() != 0:  # the kernel does not count root's processes
        walls.append("processes")
    _limit(resource.RLIMIT_AS, already + memory_bytes)
    walls.append("memory")
    return walls


def close_descriptors(keep: Collection[int]) -> None:
    """Close every descriptor but those in ``keep``."""
    for name in os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else map(str, range(256)):
        descriptor = int(name)
        if descriptor not in keep:
            try:
                os.close(descriptor)
            except OSError:  # the listing's own descriptor is gone by now
                continue


def address_space() -> int:
    """The size of this process's address space, in bytes."""
    try:
        with open("/proc/self/statm", "rb") as statm:
            return int(statm.read().split()[0]) * _PAGE
    except OSError:
        return 512 * 1024 * 1024


def start_clock(cpu_seconds: float) -> None:
    """Let the kernel kill this process once it has used ``cpu_seconds`` more of processor time.

    ``SIGPROF`` keeps its default disposition, which ends the process whatever Python code is running.
    """
    signal.setitimer(signal.ITIMER_PROF, cpu_seconds)


def stop_clock() -> None:
    """End the count that :func:`start_clock` began."""
    signal.setitimer(signal.ITIMER_PROF, 0)


def _limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, value))
