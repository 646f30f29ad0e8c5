"""What keeps a value from crossing, and how that is told: the path to it, the reason, the way out.

Nothing here is computed before an error needs it, so encoding pays nothing for good messages.
"""

from __future__ import annotations

import re
import types
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from headgate.runtime.crossing import CYCLE, CannotCross, ValueTooLarge
from headgate.runtime.plain import PLAIN
from headgate.runtime.reflection import MODULE, NAME, is_iterator


class Obstacle(Exception):
    """What keeps a value of class ``kind`` from crossing.

    ``limit`` names the limit that is passed. On its way out of the containers the obstacle gathers the steps that lead
    to it, innermost first, each with its container's identity.
    """

    def __init__(self, reason: str, kind: type, limit: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.limit = limit
        self._steps: list[tuple[str, int]] = []

    def through(self, step: str, owner: object) -> None:
        """Note that ``step`` leads from the container ``owner`` to the obstacle."""
        self._steps.append((step, id(owner)))

    def error(self, path: str, plain_name: Callable[[str], str]) -> CannotCross:
        """The error for whoever sees the outermost value as ``path``."""
        steps = self._steps[::-1]
        reason = self.reason
        if self.limit == "depth":
            seen: set[int] = set()
            for index, (_, owner) in enumerate(steps):
                if owner in seen:
                    steps, reason = steps[:index], CYCLE
                    break
                seen.add(owner)
            else:
                steps = []
        names = tuple([plain_name(step) for step, _ in steps])
        make = ValueTooLarge if self.limit else CannotCross
        return make(path + "".join(names), reason, plain_name(NAME(self.kind)), names)


# --------------------------------------------------------------------------------------------------------------------
# Steps of a path, by the position of an item among those of its container
# --------------------------------------------------------------------------------------------------------------------

Steps = Callable[[int], str]


def by_index(index: int) -> str:
    """Into a sequence."""
    return f"[{index}]"


def into_set(_: int) -> str:
    """Into a set, whose items have no place."""
    return "{...}"


def into_keys(_: int) -> str:
    """To one of a dictionary's keys."""
    return ".keys()"


def into_arguments(index: int) -> str:
    """To one of an exception's arguments."""
    return f".args[{index}]"


def by_field(names: Sequence[str]) -> Steps:
    """To an attribute."""
    return lambda index: f".{names[index]}"


def by_key(keys: Sequence[object]) -> Steps:
    """To the value of one of ``keys``."""

    def step(index: int) -> str:
        key = keys[index]
        if type(key) is str and key.isprintable() and len(key) <= 40 and '"' not in key and "\\" not in key:
            return f'["{key}"]'
        # An integer of thousands of digits refuses to be shown.
        brief = type(key) in PLAIN and not (type(key) is int and key.bit_length() > 128)
        shown = repr(key) if brief else "..."
        return f"[{shown if len(shown) <= 40 else shown[:39] + '…'}]"

    return step


# --------------------------------------------------------------------------------------------------------------------
# Ways out. "{}" is the verb: return or pass.
# --------------------------------------------------------------------------------------------------------------------

_LIST = "{} a list"
_CALL = "call it and {} the result"
_AWAIT = "await it and {} the result"
_DEFAULT = "{} a dict, a tuple or a dataclass"

_VIEWS = ({}.keys(), {}.values(), {}.items(), *(getattr(OrderedDict(), name)() for name in ("keys", "values", "items")))
_WAYS_OUT: Final[dict[type, tuple[str, str]]] = {
    types.GeneratorType: ("generator", _LIST),
    types.AsyncGeneratorType: ("async generator", "collect it with `async for` and {} a list"),
    types.CoroutineType: ("coroutine", _AWAIT),
    types.FunctionType: ("function", _CALL),
    types.BuiltinFunctionType: ("built-in function", _CALL),
    types.MethodType: ("method", _CALL),
    types.ModuleType: ("module", "{} one of its values"),
    types.MappingProxyType: ("mappingproxy", "{} a dict"),
    types.EllipsisType: ("ellipsis", "{} None"),
    types.NotImplementedType: ("NotImplemented", "{} None"),
    memoryview: ("memoryview", "{} bytes"),
    re.Match: ("re.Match", "{} its .group() or .groups()"),
    re.Pattern: ("re.Pattern", "{} its .pattern"),
    **{type(view): (type(view).__name__, _LIST) for view in _VIEWS},
}
_WAYS_OUT_BY_NAME: Final[dict[str, str]] = {
    **dict.fromkeys(["io.StringIO", "io.BytesIO"], "{} its .getvalue()"),
    **dict.fromkeys(["array.array", "numpy.ndarray", "pandas.Series", "numpy.int64", "numpy.bool"], "{} its .tolist()"),
    **dict.fromkeys(["pathlib.PosixPath", "pathlib.WindowsPath", "collections.UserString"], "{} str(value)"),
    **dict.fromkeys(["collections.UserDict", "collections.ChainMap"], "{} a dict"),
    **dict.fromkeys(["asyncio.Task", "asyncio.Future"], _AWAIT),
    "collections.UserList": _LIST,
    "pandas.DataFrame": '{} its .to_dict("records")',
}
"""By the first part of the module's name and the class's name; the classes need not be importable here."""


def way_out(kind: type, name: str, *, direction: str, verb: str) -> str:
    """The reason that an instance of ``kind``, whose class people know as ``name``, cannot cross."""
    noun, hint = _WAYS_OUT.get(kind, (name, _DEFAULT))
    if kind not in _WAYS_OUT:
        if issubclass(kind, type):
            noun, hint = "class", "{} an instance, or its name"
        else:
            home = str(MODULE(kind)).partition(".")[0].lstrip("_")
            hint = _WAYS_OUT_BY_NAME.get(f"{home}.{name}") or (_LIST if is_iterator(kind) else _DEFAULT)
    return f"{_with_article(noun)} cannot {direction} the script; {hint.format(verb)}"


def unhashable(name: str) -> str:
    """The reason that an instance of the class ``name`` cannot be a key, though it is one where it comes from."""
    return f"{_with_article(name)} cannot be a key, or lie in a set, outside its own side; use a tuple"


def _with_article(noun: str) -> str:
    return f"an {noun}" if noun[:1].lower() in "aeio" else f"a {noun}"
