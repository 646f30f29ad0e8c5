"""``typing`` of a script: the aliases whose origin a script may not have, on what it has in their place."""

from __future__ import annotations

import typing
from typing import Any, Final

from headgate.runtime.worker.classes import Type
from headgate.runtime.worker.library.collections_ import OrderedDict

_alias: Final[Any] = vars(typing)["_SpecialGenericAlias"]

REPLACED: Final[dict[str, object]] = {
    "OrderedDict": _alias(OrderedDict, 2, name="OrderedDict"),
    "Type": _alias(Type, 1, inst=False, name="Type"),
}
