"""``functools`` of a script, as far as it reads or writes attributes by name.

CPython's ``update_wrapper`` copies whatever attributes it is told to, and the whole ``__dict__`` even of a class, whose raw
descriptors reach what attribute access on the object would not give. Everything that ends in ``update_wrapper`` (``lru_cache``,
``singledispatch``) is CPython's own over the safe one.
"""

from __future__ import annotations

import builtins
import functools
import types
import typing
from collections.abc import Callable, Iterable
from typing import Any, Final

from headgate.runtime.language import DUNDER_CLASS_NAMES, is_dunder, is_private
from headgate.runtime.worker.classes import is_script_class
from headgate.runtime.worker.library.annotations import type_hints
from headgate.runtime.worker.library.rebinding import rebound
from headgate.runtime.worker.names import MARK, marked, plain

_ASSIGNED: Final = tuple(name for name in functools.WRAPPER_ASSIGNMENTS if name != "__annotate__")
_UPDATED: Final = functools.WRAPPER_UPDATES
_COPIED: Final = frozenset([*_ASSIGNED, "__annotations__"])
_FLAGS: Final = frozenset(["__deprecated__", "__final__", "__isabstractmethod__", "__no_type_check__", "__override__"])


def update_wrapper(
    wrapper: object, wrapped: object, assigned: Iterable[str] = _ASSIGNED, updated: Iterable[str] = _UPDATED
) -> object:
    """Update a wrapper function to look like the wrapped function."""
    for name in assigned:
        if type(name) is not str or name not in _COPIED:
            raise TypeError(f"a wrapper takes over {', '.join(_ASSIGNED)}; not {name!r}")
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        if type(name) is not str or name != "__dict__":
            raise TypeError(f"a wrapper takes over the attributes in __dict__; not {name!r}")
        wrapper.__dict__.update(_own_attributes(wrapped))
    return wrapper


def wraps(wrapped: object, assigned: Iterable[str] = _ASSIGNED, updated: Iterable[str] = _UPDATED) -> Callable:
    """Decorator factory to apply update_wrapper() to a wrapper function."""
    return functools.partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _own_attributes(wrapped: object) -> dict[str, object]:
    """The attributes that a script has put on ``wrapped``."""
    attributes = dict(getattr(wrapped, "__dict__", ()))
    if issubclass(type(wrapped), type) and not is_script_class(wrapped):
        return {}
    return {name: value for name, value in attributes.items() if type(name) is str and _is_copied(name)}


def _is_copied(name: str) -> bool:
    if is_dunder(name):
        return name in _FLAGS
    return name.endswith(MARK) or not is_private(name)


class cached_property:
    """A property that is computed once an instance and then kept as its attribute."""

    def __init__(self, func: Callable) -> None:
        self.func = func
        self._name: str | None = None
        self.__doc__ = func.__doc__

    @property
    def attrname(self) -> str | None:
        """The name under which the value is kept."""
        return None if self._name is None else plain(self._name)

    def __set_name__(self, owner: type, name: str) -> None:
        if type(name) is not str or (is_dunder(name) and name not in DUNDER_CLASS_NAMES):
            raise TypeError(f"{name!r} cannot be a cached property")
        name = marked(name)
        if self._name is None:
            self._name = name
        elif name != self._name:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({plain(self._name)!r} and {plain(name)!r})."
            )

    def __get__(self, instance: object, owner: type | None = None) -> object:
        if instance is None:
            return self
        name = self._name
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        cache = getattr(instance, "__dict__", None) if is_script_class(type(instance)) else None
        if cache is None:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {plain(name)!r} property."
            )
        name = marked(name)  # `self` need not be one of these: a function is called with what a script gives it
        value = cache.get(name, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                cache[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {plain(name)!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(types.GenericAlias)


_NOT_FOUND: Final = object()


class _Typing:
    """What ``functools`` imports from ``typing``: hints of a function are looked up, never evaluated."""

    get_args = staticmethod(typing.get_args)
    get_origin = staticmethod(typing.get_origin)
    get_type_hints = staticmethod(type_hints)
    Union = typing.Union


def _import(name: str, *rest: Any) -> object:
    return _Typing if name == "typing" else builtins.__import__(name, *rest)


_copied: Final = rebound(
    functools,
    {"__builtins__": {**vars(builtins), "__import__": _import}, "update_wrapper": update_wrapper, "wraps": wraps},
    ("singledispatchmethod",),
)

for _made in (update_wrapper, wraps, cached_property):
    _made.__module__ = "functools"

REPLACED: Final[dict[str, object]] = {
    "cached_property": cached_property,
    "update_wrapper": update_wrapper,
    "wraps": wraps,
    **{name: _copied[name] for name in ("cache", "lru_cache", "singledispatch", "singledispatchmethod")},
}
