"""The library of scripts: read-only namespaces of listed names, each as CPython has it or in a safe version.

One file for each module that has replaced names, called after it with an underscore; its ``REPLACED`` holds them. Built once in
the zygote by :func:`load`, connected to a conversation in each worker by :func:`connect`, made as new for each run by
:func:`reset`.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from headgate.runtime.language import MODULES, exports
from headgate.runtime.worker import namespace
from headgate.runtime.worker.library import (
    abc_,
    array_,
    collections_,
    contextlib_,
    copy_,
    csv_,
    dataclasses_,
    functools_,
    hashlib_,
    logging_,
    operator_,
    pprint_,
    queue_,
    random_,
    shlex_,
    statistics_,
    streams,
    string_,
    sys_,
    time_,
    traceback_,
    types_,
    typing_,
    uuid_,
    warnings_,
    zoneinfo_,
)
from headgate.runtime.worker.namespace import Namespace, make_namespace

if TYPE_CHECKING:
    from headgate.runtime.worker.loop import WireLoop

REPLACED: Final[dict[str, Mapping[str, object]]] = {
    "abc": abc_.REPLACED,
    "array": array_.REPLACED,
    "collections": collections_.REPLACED,
    "contextlib": contextlib_.REPLACED,
    "copy": copy_.REPLACED,
    "csv": csv_.REPLACED,
    "dataclasses": dataclasses_.REPLACED,
    "functools": functools_.REPLACED,
    "hashlib": hashlib_.REPLACED,
    "logging": logging_.REPLACED,
    "operator": operator_.REPLACED,
    "pprint": pprint_.REPLACED,
    "queue": queue_.REPLACED,
    "random": random_.REPLACED,
    "secrets": random_.SECRETS,
    "shlex": shlex_.REPLACED,
    "statistics": statistics_.REPLACED,
    "string": string_.REPLACED,
    "sys": sys_.REPLACED,
    "time": time_.REPLACED,
    "traceback": traceback_.REPLACED,
    "types": types_.REPLACED,
    "typing": typing_.REPLACED,
    "uuid": uuid_.REPLACED,
    "warnings": warnings_.REPLACED,
    "zoneinfo": zoneinfo_.REPLACED,
}
"""By module, the safe versions; ``asyncio``'s come with its loop, when the namespaces are built."""

_COMPUTED: Final = {"sys": sys_.COMPUTED}
_ON_IMPORT: Final = {"random": random_.on_import}
_built: dict[str, Namespace] = {}


def namespaces() -> dict[str, Namespace]:
    """What scripts import, by module name; built once."""
    if not _built:
        from headgate.runtime.worker.library import asyncio_

        replaced = {**REPLACED, "asyncio": asyncio_.REPLACED}
        # Submodules first: they are members of their parents.
        for name in sorted(MODULES, key=lambda name: -name.count(".")):
            _built[name] = _namespace(name, replaced.get(name, {}))
        namespace.publish(_built, _ON_IMPORT)
    return _built


def _namespace(name: str, replaced: Mapping[str, object]) -> Namespace:
    real = importlib.import_module(name)
    members: dict[str, object] = {}
    for member in sorted(
        exports(name) | {child.rpartition(".")[2] for child in _built if child.startswith(f"{name}.")}
    ):
        if f"{name}.{member}" in _built:
            value: object = _built[f"{name}.{member}"]
        elif member in MODULES[name].replaced:
            value = replaced[member]
        else:
            value = getattr(real, member)
        if inspect.ismodule(value):
            raise TypeError(f"{name}.{member} is a module")
        members[member] = value
    return make_namespace(name, members, _COMPUTED.get(name), real.__doc__)


def load() -> None:
    """In the zygote: build the library and change the process into one that runs scripts."""
    from headgate.runtime.worker.library import process

    process.preload()
    namespaces()
    process.install()


def connect(loop: WireLoop, recursion: int) -> None:
    """In a worker: let scripts run on ``loop``, and recurse no deeper than ``recursion``."""
    from headgate.runtime.worker.library import asyncio_

    asyncio_.connect(loop)
    sys_.cap_recursion(recursion)


def show_source(source: str) -> None:
    """Let tracebacks inside the script show its lines."""
    traceback_.set_source(source)


def reset(source: str = "") -> None:
    """Before each further run, of ``source``: undo what the run before it may have set."""
    streams.reset()
    show_source(source)
    for each in (csv_, dataclasses_, logging_, random_, sys_, uuid_, warnings_):
        each.reset()
    decimal = sys.modules["decimal"]
    decimal.setcontext(decimal.Context())


def flush() -> None:
    """After each run: nothing is held back here, but a script may have redirected its output to something that does."""
