"""``types.SimpleNamespace`` of a script: ``SimpleNamespace(_x=1)._x`` works, though private attributes bear a mark."""

from __future__ import annotations

import types
from _thread import get_ident
from typing import Any, Final

from headgate.runtime.language import DUNDER_ATTRIBUTES_WRITTEN, is_dunder
from headgate.runtime.worker.library import type_names
from headgate.runtime.worker.names import marked, plain


class SimpleNamespace(types.SimpleNamespace):
    """A simple attribute-based namespace."""

    def __init__(self, /, *args: Any, **attributes: object) -> None:
        super().__init__(*args, **attributes)
        own = vars(self)
        for name in own:
            if name.startswith("_"):
                _mark(own)
                return

    def __repr__(self) -> str:
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        key = id(self), get_ident()
        if key in _shown_now:
            return f"{name}(...)"
        _shown_now.add(key)
        try:
            shown = ", ".join(f"{plain(attribute)}={value!r}" for attribute, value in vars(self).items())
        finally:
            _shown_now.discard(key)
        return f"{name}({shown})"


_shown_now: Final[set[tuple[int, int]]] = set()


def _mark(attributes: dict[str, object]) -> None:
    """Give the private ones of ``attributes`` their mark, in place and in order."""
    for name in attributes:
        if is_dunder(name) and name not in DUNDER_ATTRIBUTES_WRITTEN:
            attributes.clear()
            raise AttributeError(f"{name!r} is not available in a script", name=name)
    items = [(marked(name), value) for name, value in attributes.items()]
    attributes.clear()
    attributes.update(items)


SimpleNamespace.__module__, SimpleNamespace.__qualname__ = "types", "SimpleNamespace"
type_names.say(SimpleNamespace, "types.SimpleNamespace")

REPLACED: Final[dict[str, object]] = {"SimpleNamespace": SimpleNamespace}
