"""``pprint`` of a script: CPython's own, printing to the run's standard output and showing names as the script has them."""

from __future__ import annotations

import pprint
from typing import Final

from headgate.runtime.worker.library import collections_, dataclasses_, streams, types_
from headgate.runtime.worker.library.rebinding import rebound
from headgate.runtime.worker.names import plain


class _Sys:
    """What ``pprint`` takes for ``sys``."""

    @property
    def stdout(self) -> object:
        return streams.current["stdout"]


class _Types:
    """What ``pprint`` takes for ``types``."""

    SimpleNamespace = types_.SimpleNamespace


class _Dataclasses:
    """What ``pprint`` takes for ``dataclasses``."""

    fields = staticmethod(dataclasses_._copied["fields"])  # the real names, to read them by
    is_dataclass = staticmethod(dataclasses_._copied["is_dataclass"])


_copied: Final = rebound(
    pprint,
    {"_dataclasses": _Dataclasses, "_types": _Types, "_sys": _Sys(), "getattr": dataclasses_._getattr},
    ("PrettyPrinter",),
)
_Printer = _copied["PrettyPrinter"]


def _format_namespace_items(self, items, *rest):
    items = [(plain(key), value) for key, value in items]
    return _format_namespace_items_of_cpython(self, items, *rest)


_format_namespace_items_of_cpython = _Printer._format_namespace_items
_Printer._format_namespace_items = _format_namespace_items
_dispatch = _Printer._dispatch
_dispatch[collections_.OrderedDict.__repr__] = _Printer._pprint_ordered_dict
_dispatch[types_.SimpleNamespace.__repr__] = _Printer._pprint_simplenamespace
_dispatch[collections_.UserString.__repr__] = _Printer._pprint_user_string

REPLACED: Final[dict[str, object]] = {
    name: _copied[name]
    for name in ("PrettyPrinter", "isreadable", "isrecursive", "pformat", "pp", "pprint", "saferepr")
}
