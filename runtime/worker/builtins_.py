"""The builtins of scripts, made of the language table: as they are, replaced, or absent.

Relies on ``library`` for what prints and on ``attributes`` and ``classes`` for what looks up by string. A few entries
have names that a script cannot spell; they are what :mod:`headgate.runtime.worker.rewrite` calls.
"""

from __future__ import annotations

import builtins
import operator
from collections.abc import Callable
from typing import Final, NoReturn

from headgate.runtime.language import BUILTINS_AS_IS
from headgate.runtime.worker import attributes, classes, hooks, rewrite
from headgate.runtime.worker.library.streams import print_
from headgate.runtime.worker.names import plain
from headgate.runtime.worker.namespace import import_module


class ToolError(Exception):
    """A tool failed with an exception that has no builtin of its name; ``type`` is what the host called it."""

    type: str = "ToolError"


ToolError.__module__ = "builtins"


def _exit(code: object = None) -> NoReturn:
    raise SystemExit(code)


class _Identities:
    """``id`` as a number of the run's own: stable, unique, and no address."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._objects: list[object] = []

    def number(self, obj: object, /) -> int:
        """The number of ``obj``; the object is kept, so that its number is never given again."""
        address = id(obj)
        number = self._numbers.get(address)
        if number is None:
            self._objects.append(obj)
            number = self._numbers[address] = 0x1000 + 16 * len(self._objects)
        return number


_IN_PLACE: Final[dict[str, Callable]] = {
    "Add": operator.iadd,
    "Sub": operator.isub,
    "Mult": operator.imul,
    "MatMult": operator.imatmul,
    "Div": operator.itruediv,
    "Mod": operator.imod,
    "Pow": operator.ipow,
    "LShift": operator.ilshift,
    "RShift": operator.irshift,
    "BitOr": operator.ior,
    "BitXor": operator.ixor,
    "BitAnd": operator.iand,
    "FloorDiv": operator.ifloordiv,
}


def _in_place(name: str, left: object, right: object) -> object:
    return _IN_PLACE[name](left, right)


class _Held:
    """What holds a value that a pattern compares with; see ``rewrite``."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value


def _plain_text(value: object) -> object:
    return plain(value) if type(value) is str else value


def script_builtins(variables: dict[str, object]) -> dict[str, object]:
    """A fresh dictionary of builtins for one session, whose global variables are ``variables``."""

    def global_name(name: str) -> object:
        if name in variables:
            return variables[name]
        if name in made:
            return made[name]
        raise NameError(f"name {name!r} is not defined", name=name)

    made: dict[str, object] = {
        rewrite.GLOBAL: global_name,
        **{name: getattr(builtins, name) for name in BUILTINS_AS_IS},
        "None": None,
        "True": True,
        "False": False,
        "__build_class__": builtins.__build_class__,
        "__debug__": True,
        "__import__": import_module,
        "ToolError": ToolError,
        "delattr": attributes.delete,
        "dir": attributes.dir_,
        "exit": _exit,
        "getattr": attributes.getattr_,
        "hasattr": attributes.hasattr_,
        "id": _Identities().number,
        "print": print_,
        "quit": _exit,
        "setattr": attributes.write,
        "type": classes.Type,
        "vars": attributes.vars_,
        rewrite.HELD: _Held,
        rewrite.HOOKED: hooks.bind_behind_guard,
        rewrite.IN_PLACE: _in_place,
        rewrite.LOCALS: builtins.locals,
        rewrite.METACLASS: classes.stock_metaclass,
        rewrite.PLAIN: _plain_text,
        rewrite.PLAIN_ERROR: attributes.plain_error,
        rewrite.READ: attributes.read,
    }
    return made
