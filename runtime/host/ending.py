"""What it means that a worker hung up in the middle of a run."""

from __future__ import annotations

import dataclasses
import signal
from typing import Final

from headgate.runtime import wire
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Failed
from headgate.runtime.host.zygote import Worker
from headgate.runtime.worker.worker import EXIT_MEMORY

_OUT_OF_TIME: Final = frozenset([signal.SIGPROF, signal.SIGXCPU])


def hung_up(worker: Worker, conversation: Conversation) -> Failed:
    """The end of a run whose worker closed the wire without an answer."""
    ending = worker.wait_ended()
    if ending is None:
        return conversation.crashed("the worker process was gone")
    if ending.signal in _OUT_OF_TIME:
        failed = conversation.limited("cpu_seconds")
    elif not ending.signal and ending.code == EXIT_MEMORY:
        failed = conversation.limited("memory")
    elif ending.signal:
        failed = conversation.crashed(f"the worker process was killed by {signal.Signals(ending.signal).name}")
    else:
        failed = conversation.crashed(f"the worker process ended with exit code {ending.code}")
    return dataclasses.replace(failed, usage=wire.Usage(ending.cpu_seconds, ending.peak_bytes))


def out_of_time(worker: Worker, conversation: Conversation) -> Failed:
    """The end of a run that reached its wall-clock deadline: the process is killed, whatever it does."""
    worker.kill()
    failed = conversation.limited("wall_seconds")
    ending = worker.wait_ended()
    if ending is None:
        return failed
    return dataclasses.replace(failed, usage=wire.Usage(ending.cpu_seconds, ending.peak_bytes))
