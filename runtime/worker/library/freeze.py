"""Makes every class of the process immutable, so that no script changes what the library or another run relies on.

``Counter.most_common = evil`` then fails as ``int.real = evil`` does; subclassing works as before. What can still be changed
afterwards was made by the script. Done once, in the zygote, when all is loaded; it cannot be undone.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator

_HEAPTYPE = 1 << 9
_IMMUTABLETYPE = 1 << 8
_BASETYPE = 1 << 10

_TP_FLAGS = 21 * ctypes.sizeof(ctypes.c_void_p)
"""Where ``tp_flags`` stands in a PyTypeObject: the 22nd word of it, behind the slots up to ``tp_as_buffer``."""


def freeze_classes() -> int:
    """Make every class that exists immutable; returns how many were changed.

    Raises:
        SystemError: the interpreter lays out its types otherwise than this module knows.
    """
    changed = [cls for cls in _classes() if cls.__flags__ & (_HEAPTYPE | _IMMUTABLETYPE) == _HEAPTYPE]
    for cls in changed:
        _set_flags(cls, cls.__flags__ | _IMMUTABLETYPE)
    _prove(changed)
    return len(changed)


def seal_against_subclasses(cls: type) -> None:
    """Let no class inherit from ``cls`` any more."""
    _set_flags(cls, cls.__flags__ & ~_BASETYPE)


def _classes() -> Iterator[type]:
    """Every class there is: each descends from ``object``, metaclasses too."""
    seen: set[int] = set()
    pending: list[type] = [object]
    while pending:
        cls = pending.pop()
        if id(cls) not in seen:
            seen.add(id(cls))
            yield cls
            pending.extend(type.__subclasses__(cls))


def _set_flags(cls: type, flags: int) -> None:
    word = ctypes.c_ulong.from_address(id(cls) + _TP_FLAGS)
    if word.value != cls.__flags__:
        raise SystemError(f"the flags of {cls.__name__!r} are not where Python {sys.version_info[:2]} should have them")
    word.value = flags
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))


def _prove(classes: list[type]) -> None:
    for cls in classes:
        try:
            type.__setattr__(cls, "changed", True)
        except TypeError:
            continue
        raise SystemError(f"class {cls.__name__!r} could not be made immutable")
