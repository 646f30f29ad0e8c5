"""``random`` and ``secrets`` of a script: CPython's own generators, seeded from the run's stream where CPython asks the machine.

The functions of ``random`` are methods of one generator, seeded when a run first imports the module, so a call costs what it
costs in CPython. Relies on ``import_module`` calling ``on_import``.
"""

from __future__ import annotations

import random
import secrets
from typing import Final

from headgate.runtime.worker.library.rebinding import rebound
from headgate.runtime.worker.port import port

_SEED_BYTES: Final = 32

_copied = rebound(random, {"_urandom": lambda count: port.entropy(count)}, ("Random", "SystemRandom"))
_Copied: type[random.Random] = _copied["Random"]


class Random(_Copied):  # ty: ignore[unsupported-base]
    """``random.Random``; without a seed it takes one from the run's stream."""

    def __new__(cls, *args: object, **kwargs: object) -> Random:
        # A seed of some kind, or the C type asks the machine for one before `__init__` runs.
        return super().__new__(cls, 0)

    def seed(self, a: object = None, version: int = 2) -> None:
        """Seed from ``a``, or from the run's stream if that is None."""
        if a is None:
            a = int.from_bytes(port.entropy(_SEED_BYTES))
        super().seed(a, version)


Random.__module__, Random.__qualname__ = "random", "Random"
Random.__doc__ = random.Random.__doc__

_generator: Final = Random(0)
_functions: Final = (
    "betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate lognormvariate "
    "normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle triangular uniform "
    "vonmisesvariate weibullvariate"
)

REPLACED: Final[dict[str, object]] = {
    "Random": Random,
    **{name: getattr(_generator, name) for name in _functions.split() if hasattr(_generator, name)},
}

_imported = False
_seeded = False


def on_import() -> None:
    """Seed the generator behind the functions, once a run."""
    global _imported, _seeded
    _imported = True
    if not _seeded:
        _seeded = True
        _generator.seed()


def reset() -> None:
    """Forget the last run's state; functions that a session kept from it get a new seed at once."""
    global _seeded
    _seeded = False
    if _imported:
        on_import()


# --------------------------------------------------------------------------------------------------------------------
# secrets
# --------------------------------------------------------------------------------------------------------------------

_stream: Final[random.Random] = _copied["SystemRandom"]()
_secrets: Final = rebound(secrets, {"_sysrand": _stream})

SECRETS: Final[dict[str, object]] = {
    "choice": _stream.choice,
    "randbits": _stream.getrandbits,
    **{name: _secrets[name] for name in ("randbelow", "token_bytes", "token_hex", "token_urlsafe")},
}
