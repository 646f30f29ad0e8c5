"""How private names are kept apart: every private attribute of a script carries a mark that no host object's bears.

The guard appends ``MARK`` to each private attribute and class-level name of a script at compile time, so a script's
``self._items`` works at no cost while ``json._default_encoder`` names nothing. Text that leaves the worker is shown
without it.
"""

from __future__ import annotations

from headgate.runtime.language import PRIVATE_MARK, is_private

MARK = PRIVATE_MARK


def marked(name: str) -> str:
    """The attribute that a script means when it writes ``name``."""
    return name + MARK if is_private(name) and not name.endswith(MARK) else name


def plain(text: str) -> str:
    """``text`` as the script's author wrote it."""
    return text.replace(MARK, "") if MARK in text else text
