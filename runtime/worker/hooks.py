"""``__getattr__``, ``__setattr__`` and ``__delattr__`` of scripts' classes, which never meet a private name of the host.

Code of the library keeps its state in private attributes of objects whose class a script may have made: a hook that saw
``_loop`` come by would be handed the event loop, or could hand back a state of its own. So each hook is bound behind a function
that lets only the names through that a script could write, as the script writes them.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Final

from headgate.runtime.language import is_private
from headgate.runtime.worker.names import MARK, plain

HOOKS: Final = frozenset(["__delattr__", "__getattr__", "__setattr__"])


def bind_behind_guard(namespace: object) -> None:
    """Put every hook that the class body ``namespace`` binds behind its guard; in place."""
    if issubclass(type(namespace), dict):
        for name in HOOKS:
            hook = dict.get(namespace, name)  # ty: ignore[invalid-argument-type]
            if hook is not None and not is_guarded(hook):
                dict.__setitem__(namespace, name, _guarded(name, hook))  # ty: ignore[invalid-argument-type]


def is_guarded(hook: object) -> bool:
    """Whether ``hook`` is a script's hook behind its guard."""
    return type(hook) is types.FunctionType and hook.__code__ is _CODE


def behind_guard(hook: object) -> object:
    """``hook`` as its script bound it: what the script itself gets, which calls it with names as it writes them."""
    if type(hook) is types.FunctionType and hook.__code__ is _CODE and hook.__closure__ is not None:
        return hook.__closure__[_CODE.co_freevars.index("hook")].cell_contents
    return hook


def _no_attribute(obj: object, name: str) -> object:
    raise AttributeError(f"{type(obj).__name__!r} object has no attribute {name!r}", name=name, obj=obj)


_OTHERWISE: Final[dict[str, Callable]] = {
    "__delattr__": object.__delattr__,
    "__getattr__": _no_attribute,
    "__setattr__": object.__setattr__,
}
"""What happens to a name that the hook does not meet."""


def _guarded(name: str, hook: object) -> types.FunctionType:
    otherwise = _OTHERWISE[name]
    is_function = type(hook) is types.FunctionType

    def call_hook(self: object, name: str, /, *value: object) -> object:
        if type(name) is str and name.startswith("_") and is_private(name):
            if not name.endswith(MARK):
                return otherwise(self, name, *value)
            name = plain(name)
        if is_function:
            return hook(self, name, *value)  # ty: ignore[not-callable]
        bind = getattr(type(hook), "__get__", None)
        return (hook if bind is None else bind(hook, self, type(self)))(name, *value)  # ty: ignore[not-callable]

    if is_function:
        for attribute in ("__annotations__", "__doc__", "__module__", "__name__", "__qualname__"):
            setattr(call_hook, attribute, getattr(hook, attribute))
        vars(call_hook).update(vars(hook))
    return call_hook


_CODE: Final = _guarded("__getattr__", None).__code__
