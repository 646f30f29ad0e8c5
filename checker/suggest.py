"""What a name was probably meant to be: another spelling, a name that wants an import, a habit from another language.

Reads the language table and, for members of modules, the standard library itself. Says what is likely and whether it is
certain enough to be offered as an edit.
"""

from __future__ import annotations

import difflib
import importlib
import inspect
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import ClassMethodDescriptorType

from headgate.runtime import language

CERTAIN = 0.8
"""From this similarity on, the only near name is taken to be the one that was meant."""

_NEAR = 0.75

_MOST_CANDIDATES, _LONGEST = 500, 60
"""Bounds on what is compared: the names come from a script that may be made to keep the checker busy."""

MODULE_ALIASES: dict[str, str] = {
    "np": "numpy",
    "pd": "pandas",
    "plt": "matplotlib",
    "sns": "seaborn",
    "tf": "tensorflow",
    "torch": "torch",
    "sp": "scipy",
    "nx": "networkx",
    "dt": "datetime",
    "mp": "multiprocessing",
    "BeautifulSoup": "bs4",
    "Path": "pathlib",
    "ThreadPoolExecutor": "concurrent.futures",
    "Thread": "threading",
}
"""Names by which scripts know a module, or a part of a module that is not in the language."""

FOREIGN: dict[str, str] = {
    "null": "`None`",
    "nil": "`None`",
    "undefined": "`None`",
    "true": "`True`",
    "false": "`False`",
    "NaN": '`float("nan")`',
    "Infinity": '`float("inf")`',
    "console": "`print(...)`",
    "printf": "`print(...)`",
    "println": "`print(...)`",
    "echo": "`print(...)`",
    "this": "`self`",
    "Math": "`import math`, then `math.floor(...)` and its like",
    "JSON": "`import json`, then `json.loads(...)` and `json.dumps(...)`",
    "parseInt": "`int(...)`",
    "parseFloat": "`float(...)`",
    "String": "`str`",
    "Integer": "`int`",
    "Boolean": "`bool`",
    "Array": "`list`",
    "ArrayList": "`list`",
    "HashMap": "`dict`",
    "HashSet": "`set`",
    "new": "the call of the class without `new`",
    "unichr": "`chr`",
    "cmp": "`(a > b) - (a < b)`",
}
"""Names of other languages, and what Python has instead."""

_REPLACEMENTS: dict[str, str] = {
    "null": "None",
    "nil": "None",
    "undefined": "None",
    "true": "True",
    "false": "False",
    "parseInt": "int",
    "parseFloat": "float",
    "unichr": "chr",
}

MEMBERS: dict[tuple[str, str], str] = {
    ("json", "parse"): "json.loads",
    ("json", "stringify"): "json.dumps",
    ("math", "ln"): "math.log",
    ("math", "average"): "statistics.mean",
    ("statistics", "average"): "statistics.mean",
    ("statistics", "std"): "statistics.stdev",
    ("statistics", "var"): "statistics.variance",
    ("string", "letters"): "string.ascii_letters",
    ("string", "lowercase"): "string.ascii_lowercase",
    ("string", "uppercase"): "string.ascii_uppercase",
    ("string", "maketrans"): "str.maketrans",
    ("string", "join"): '"".join',
    ("itertools", "izip"): "zip",
    ("itertools", "imap"): "map",
    ("itertools", "ifilter"): "filter",
    ("itertools", "izip_longest"): "itertools.zip_longest",
    ("time", "now"): "time.time",
    ("time", "clock"): "time.perf_counter",
    ("random", "rand"): "random.random",
}
"""Members that modules had long ago, or have in other languages, and what has their place."""

# Where several modules export a name, the one that is meant; earlier beats later.
_HOMES = tuple(
    """
    collections typing math functools itertools dataclasses datetime random statistics time enum abc contextlib json re
    """.split()
)

_SECOND_HOMES = {"math": "cmath", "random": "secrets"}
"""A module, and one that exports the same names for special cases."""

# Names that several modules export for quite different things, or that a script is as likely to have forgotten to bind.
_TOO_COMMON = frozenset(
    """
    abs add call calendar chain compile concat contains copy count cycle date debug decode decimal digest e encode error
    field fields filter fill get index info invert join log lower match merge mode month mul name new or_ pack parse path
    pos prefix product quote reader repeat replace sample search seed sep shuffle split sub tau text time timeout
    translate truth uniform unpack update wait warning wrap write writer year version value
    """.split()
)


@dataclass(frozen=True, slots=True)
class Import:
    """An import statement that binds a name."""

    statement: str
    certain: bool


def near(name: str, known: Iterable[str], most: int = 3) -> tuple[list[str], bool]:
    """The names of ``known`` that ``name`` is likely to be a misspelling of, best first, and whether the first is certain."""
    if len(name) > _LONGEST:
        return [], False
    known = sorted(each for each in set(known) - {name} if abs(len(each) - len(name)) <= 4)
    folded = _fold(name)
    same = [each for each in known if _fold(each) == folded]
    if same:
        return same[:most], len(same) == 1
    if len(name) < 3:
        return [], False
    if len(known) > _MOST_CANDIDATES:
        known = [each for each in known if each[0] == name[0]][:_MOST_CANDIDATES]
    close = difflib.get_close_matches(name, known, most, _NEAR)
    close += [each for each in difflib.get_close_matches(folded, known, most, _NEAR) if each not in close]
    certain = len(close) == 1 and len(name) > 3 and similarity(name, close[0]) >= CERTAIN
    return close[:most], certain


def similarity(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1."""
    return difflib.SequenceMatcher(None, one, other).ratio()


def replacement(name: str) -> str | None:
    """What may stand in place of a name of another language."""
    return _REPLACEMENTS.get(name)


def import_for(name: str, attribute: str | None = None, *, awaited: bool = False) -> Import | None:
    """The import that would bind ``name``.

    ``attribute`` is what the script reads from it, if it does: ``datetime.now()`` wants the class, ``datetime.timedelta``
    the module. ``awaited`` says that its calls are awaited.
    """
    if awaited and name in language.exports("asyncio"):
        return Import(f"from asyncio import {name}", True)
    homes = homes_of(name)
    if name in language.MODULES:
        as_module = attribute is not None and attribute in language.exports(name)
        if as_module or name not in homes:
            return Import(f"import {name}", True)
        if attribute is None or has_attribute(name, name, attribute):
            return Import(f"from {name} import {name}", True)
        return Import(f"import {name}", False)
    if not homes or (len(name) < 3 and name != "pi"):
        return None
    return Import(f"from {homes[0]} import {name}", len(homes) == 1 and not is_common(name))


def is_common(name: str) -> bool:
    """Whether ``name`` says little about where it was meant to come from."""
    return name in _TOO_COMMON


@cache
def homes_of(name: str) -> tuple[str, ...]:
    """The modules that export ``name``, the likeliest first."""
    homes = [module for module in language.MODULES if name in language.exports(module) and module != "__future__"]
    for first, second in _SECOND_HOMES.items():
        if first in homes and second in homes:
            homes.remove(second)
    if "typing" in homes:
        # `collections.Counter` and `typing.Counter` are one thing, and so are `typing.Iterable` and its original.
        twin = "collections" if "collections" in homes else "typing"
        homes = [home for home in homes if home == twin or home not in ("typing", "collections", "collections.abc")]
    return tuple(sorted(homes, key=lambda home: (_HOMES.index(home) if home in _HOMES else len(_HOMES), home)))


def member_through_class(module: str, name: str) -> str | None:
    """``datetime.now`` for ``now`` of the module ``datetime``: the class method of an exported class that was meant."""
    own = module.rpartition(".")[2]
    owners = [export for export in sorted(language.exports(module)) if _has_class_method(module, export, name)]
    owners = [owner for owner in owners if owner.lower() == own] or owners
    return f"{owners[0]}.{name}" if len(owners) == 1 else None


def _has_class_method(module: str, export: str, name: str) -> bool:
    found = getattr(_standard(module), export, None)
    if not isinstance(found, type) or name.startswith("_"):
        return False
    kinds = (classmethod, staticmethod, ClassMethodDescriptorType)
    return isinstance(inspect.getattr_static(found, name, None), kinds)


def has_attribute(module: str, export: str, name: str) -> bool:
    """Whether ``module.export`` is a class of the standard library with a public attribute ``name``."""
    found = getattr(_standard(module), export, None)
    return isinstance(found, type) and not name.startswith("_") and hasattr(found, name)


def exists(module: str, name: str) -> bool:
    """Whether the standard library's ``module`` has ``name``."""
    return hasattr(_standard(module), name)


@cache
def _standard(module: str) -> object:
    """The standard library's module of that name; only those of the language's table are imported."""
    if module not in language.MODULES:
        return None
    try:
        return importlib.import_module(module)
    except ImportError:
        return None


def _fold(name: str) -> str:
    return name.replace("_", "").lower()


def common_modules() -> tuple[str, ...]:
    """The modules that scripts want most, for a message that cannot list them all."""
    return ("collections", "datetime", "functools", "itertools", "json", "math", "random", "re", "statistics", "typing")
