"""``shlex.split`` of a script: without text it would read the process's own standard input."""

from __future__ import annotations

import shlex
from typing import Final


def split(s: str, comments: bool = False, posix: bool = True) -> list[str]:
    """Split the string *s* using shell-like syntax."""
    if s is None:
        raise ValueError("s argument must not be None")
    return shlex.split(s, comments, posix)


split.__module__ = "shlex"

REPLACED: Final[dict[str, object]] = {"split": split}
