"""Copies of standard-library functions and classes whose globals say something else.

Where one name decides whether a piece of the standard library is safe (`getattr`, `exec`, `sys`), the stdlib's own code is
run with that name bound to ours: behaviour, messages and differences between Python versions stay CPython's. The real module
is never changed.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Any

_NOT_COPIED = frozenset(["__dict__", "__weakref__", "_abc_impl"])


def rebound(
    module: types.ModuleType, replacements: Mapping[str, object], classes: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The globals of a copy of ``module``: its functions and the named ``classes`` see ``replacements``.

    Classes that are not named are shared with the real module, so ``isinstance`` means the same on both sides. Base classes
    stand before their subclasses in ``classes``. A replaced function's copy is kept under its name and ``_of_cpython``, for the
    replacement to call.
    """
    source = vars(module)
    # The builtins come first: a function takes them from its globals when it is made.
    copied: dict[str, Any] = {**source, "__builtins__": replacements.get("__builtins__", source["__builtins__"])}
    functions: dict[types.FunctionType, types.FunctionType] = {}
    for name, value in source.items():
        if type(value) is types.FunctionType and value.__globals__ is source:
            copied[name] = functions[value] = _function(value, copied, None)
    for name in source:
        copied[name] = _table(copied[name], functions)
    made: dict[type, type] = {}
    for name in classes:
        original = source[name]
        assert isinstance(original, type)
        copied[name] = made[original] = _class(original, copied, made)
    copied.update((f"{name}_of_cpython", copied[name]) for name in replacements if name in source)
    copied.update(replacements)
    return copied


def _function(
    function: types.FunctionType, namespace: dict[str, object], cell: types.CellType | None
) -> types.FunctionType:
    closure = function.__closure__
    if cell is not None and closure is not None:
        names = function.__code__.co_freevars
        closure = tuple(cell if name == "__class__" else each for name, each in zip(names, closure, strict=True))
    new = types.FunctionType(function.__code__, namespace, function.__name__, function.__defaults__, closure)
    new.__kwdefaults__ = function.__kwdefaults__ and dict(function.__kwdefaults__)
    new.__annotations__ = dict(function.__annotations__)
    new.__doc__, new.__module__, new.__qualname__ = function.__doc__, function.__module__, function.__qualname__
    vars(new).update(vars(function))
    return new


def _table(value: object, functions: Mapping[types.FunctionType, types.FunctionType]) -> object:
    """A dispatch table with the copies of the functions it holds; anything else as it is."""
    if type(value) is not dict or not any(type(each) is types.FunctionType for each in value.values()):
        return value
    return {key: functions.get(each, each) if type(each) is types.FunctionType else each for key, each in value.items()}


def _class(original: type, namespace: dict[str, object], made: Mapping[type, type]) -> type:
    """A copy of ``original``; ``super()`` in its methods means the copy."""
    cell = types.CellType()
    slots = original.__dict__.get("__slots__", ())
    slots = (slots,) if isinstance(slots, str) else tuple(slots)
    functions: dict[types.FunctionType, types.FunctionType] = {}

    def copy(value: Any) -> Any:
        match value:
            case types.FunctionType():
                functions[value] = functions.get(value) or _function(value, namespace, cell)
                return functions[value]
            case classmethod() | staticmethod():
                return type(value)(copy(value.__func__))
            case property():
                return property(copy(value.fget), copy(value.fset), copy(value.fdel), value.__doc__)
        return value

    body = {
        name: copy(value) for name, value in original.__dict__.items() if name not in _NOT_COPIED and name not in slots
    }
    body = {name: _table(value, functions) for name, value in body.items()}
    bases = tuple(made.get(base, base) for base in original.__bases__)
    new = type(original)(original.__name__, bases, body)
    cell.cell_contents = new
    return new
