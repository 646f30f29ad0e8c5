"""``string.Formatter`` of a script: CPython's own, whose fields read attributes by the rules of the language."""

from __future__ import annotations

import string
from typing import Final

from headgate.runtime.worker.attributes import read
from headgate.runtime.worker.library.rebinding import rebound

REPLACED: Final[dict[str, object]] = {"Formatter": rebound(string, {"getattr": read}, ("Formatter",))["Formatter"]}
