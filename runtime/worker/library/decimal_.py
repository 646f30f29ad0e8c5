"""``Context.traps`` and ``Context.flags``: the mappings that they give point into their context's memory without holding it.

After ``flags = Context().flags`` the context is freed, and reading or setting a flag reads or sets a bit of whatever lies there
next. Here each mapping holds its context. It is done in the zygote only, at the C level: the type answers these two
names before it looks into its dictionary.
"""

from __future__ import annotations

import ctypes
import decimal
import gc
from collections.abc import Callable
from typing import Final

_TP_GETATTRO: Final = 18 * ctypes.sizeof(ctypes.c_void_p)
"""Where ``tp_getattro`` stands in a PyTypeObject: the 19th word of it."""

_GENERIC: Final = ctypes.cast(ctypes.pythonapi.PyObject_GenericGetAttr, ctypes.c_void_p).value
_GET: Final = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.py_object, ctypes.py_object)


def install() -> None:
    """In the zygote: let each mapping of signals hold its context.

    Raises:
        SystemError: the interpreter lays out its types otherwise than this module knows.
    """
    if ctypes.c_void_p.from_address(id(object) + _TP_GETATTRO).value != _GENERIC:
        raise SystemError("tp_getattro is not where it should be")
    getattro = ctypes.c_void_p.from_address(id(decimal.Context) + _TP_GETATTRO)
    if getattro.value is None or getattro.value == _GENERIC:
        raise SystemError("decimal.Context does not answer its own attributes")
    get_of_cpython = _GET(getattro.value)
    attributes = gc.get_referents(decimal.Context.__dict__)[0]
    for name in ("flags", "traps"):
        attributes[name] = property(_holding(get_of_cpython, name))
    # A subclass takes its slot from this entry rather than from its base's slot.
    attributes.pop("__getattribute__", None)
    getattro.value = _GENERIC
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(decimal.Context))


def _holding(get: Callable[[object, str], object], name: str) -> Callable[[decimal.Context], object]:
    def signals(context: decimal.Context) -> object:
        found = get(context, name)
        vars(found)["context"] = context  # a cycle, which the collector knows how to free
        return found

    return signals
