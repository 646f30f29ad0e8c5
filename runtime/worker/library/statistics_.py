"""``statistics.NormalDist`` of a script: samples drawn without a seed come from the run's own generator."""

from __future__ import annotations

import statistics
from typing import Final

from headgate.runtime.worker.library import random_
from headgate.runtime.worker.library.rebinding import rebound


class _Random:
    """What ``statistics`` asks of ``random``."""

    Random = random_.Random

    @property
    def gauss(self) -> object:
        random_.on_import()
        return random_.REPLACED["gauss"]

    @property
    def random(self) -> object:
        random_.on_import()
        return random_.REPLACED["random"]


_copied: Final = rebound(statistics, {"random": _Random()}, ("NormalDist",))

REPLACED: Final[dict[str, object]] = {"NormalDist": _copied["NormalDist"]}
