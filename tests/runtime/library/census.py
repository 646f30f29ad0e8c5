"""Walks everything that a script can reach from its imports by reading attributes and items, and tells what must not be there.

Run as a script, since the library is loaded for good: prints how many objects it saw and the path to each forbidden one.
"""

from __future__ import annotations

import builtins
import gc
import io
import sys
import types
from collections import deque

FORBIDDEN_TYPES = (
    types.ModuleType,
    types.CodeType,
    types.FrameType,
    types.TracebackType,
    memoryview,
    io.FileIO,
    io.TextIOWrapper,
    io.BufferedReader,
    io.BufferedWriter,
)
FORBIDDEN_FUNCTIONS = [
    getattr(builtins, name)
    for name in "eval exec open compile __import__ getattr setattr delattr vars globals locals input dir".split()
] + [io.open, sys._getframe, gc.get_objects, gc.get_referents]
DUNDERS = frozenset(["__annotations__", "__args__", "__class__", "__dict__", "__members__", "__origin__", "__slots__"])
LEAVES = (
    types.BuiltinFunctionType,
    types.GenericAlias,
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
    types.MethodDescriptorType,
    types.MethodType,
    types.MethodWrapperType,
    types.WrapperDescriptorType,
    int,
    float,
    complex,
    str,
    bytes,
)
DEPTH = 8


def forbidden(value: object) -> bool:
    """Whether a script must not have ``value``."""
    if isinstance(value, type):
        return issubclass(value, type)
    if isinstance(value, dict):
        return "__builtins__" in value or "__loader__" in value
    return isinstance(value, FORBIDDEN_TYPES) or any(value is each for each in FORBIDDEN_FUNCTIONS)


def census(roots: dict[str, object]) -> tuple[int, list[str]]:
    """How many objects are reachable from ``roots``, and where the forbidden ones are."""
    from headgate.runtime.worker.attributes import dir_, read

    seen: dict[int, object] = {}
    found: list[str] = []
    pending = deque((value, path, 0) for path, value in roots.items())
    while pending:
        value, path, depth = pending.popleft()
        if id(value) in seen:
            continue
        seen[id(value)] = value
        if forbidden(value):
            found.append(f"{path}: {value!r:.80}")
            continue
        if depth == DEPTH or isinstance(value, LEAVES):
            continue
        for name in dir_(value):
            if name.startswith("__") and name not in DUNDERS:
                continue
            try:
                pending.append((read(value, name), f"{path}.{name}", depth + 1))
            except Exception:
                continue
        if isinstance(value, list | tuple | set | frozenset):
            pending.extend((item, f"{path}[]", depth + 1) for item in value)
        elif isinstance(value, dict | types.MappingProxyType):
            pending.extend((item, f"{path}[{key!r:.20}]", depth + 1) for key, item in value.items())
        elif isinstance(value, type):
            try:
                pending.append((value(), f"{path}()", depth + 1))
            except Exception:
                continue
    return len(seen), found


if __name__ == "__main__":
    from headgate.runtime.worker import library
    from headgate.runtime.worker.port import port

    library.load()
    port.clock, port.entropy, port.sleep = lambda name: 10**18, bytes, lambda seconds: None
    port.write = lambda stream, text: None
    library.reset("")
    planted = types.SimpleNamespace(inside=[{"key": (sys,)}])
    count, found = census({**library.namespaces(), "planted": planted})
    sys.__stdout__.write(f"{count}\n" + "".join(f"{each}\n" for each in found))
