"""Lets a class of ours go by the name that CPython's messages have for the C type it stands for.

Messages say ``'types.SimpleNamespace' object has no attribute 'x'``, with the module, of types written in C only. The name that
messages use is a C string of its own; ``__name__`` stays as it is.
"""

from __future__ import annotations

import ctypes
from typing import Final

_TP_NAME: Final = 3 * ctypes.sizeof(ctypes.c_void_p)
"""Where ``tp_name`` stands in a PyTypeObject: behind refcount, type and size."""

_kept: Final[list[ctypes.Array]] = []


def say(cls: type, name: str) -> None:
    """Let messages call ``cls`` by ``name``.

    Raises:
        SystemError: the interpreter lays out its types otherwise than this module knows.
    """
    word = ctypes.c_char_p.from_address(id(cls) + _TP_NAME)
    if word.value != cls.__name__.encode():
        raise SystemError(f"the name of {cls.__name__!r} is not where it should be")
    text = ctypes.create_string_buffer(name.encode())
    _kept.append(text)
    ctypes.c_void_p.from_address(id(cls) + _TP_NAME).value = ctypes.addressof(text)
