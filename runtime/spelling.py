"""When a name is a slip of another: what guard and checker both call a misspelling."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

_LIKE: Final = 0.8


def slip_of(name: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that ``name`` is most like, if it is like one: other case, underscores, or a few letters."""
    folded = _folded(name)
    best, best_ratio = None, 0.0
    for each in sorted(names):
        if _folded(each) == folded:
            return each
        # The bound costs a subtraction; the ratio is quadratic in the lengths.
        shorter, longer = sorted((len(name), len(each)))
        if 2 * shorter < _LIKE * (shorter + longer) or shorter < 3:
            continue
        ratio = SequenceMatcher(None, name, each).ratio()
        if ratio >= _LIKE and ratio > best_ratio:
            best, best_ratio = each, ratio
    return best


def _folded(name: str) -> str:
    return name.replace("_", "").lower()
