"""``dataclasses`` of a script: CPython's own code, given checked names and its own copies of the fields.

The real one pastes field names into source text that it runs with real builtins, so a name that is no identifier is a way
out. Here each name is checked where it is taken, fields are copied so that no script can rename one afterwards, and the
generated text is compiled by :mod:`headgate.runtime.worker.library.generated`.
"""

from __future__ import annotations

import builtins
import dataclasses
import keyword
import re
import sys
import types
import weakref
from collections.abc import Callable, Iterable
from typing import Any, Final

from headgate.runtime.language import is_dunder
from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.attributes import read
from headgate.runtime.worker.classes import is_script_class
from headgate.runtime.worker.library import copy_, generated
from headgate.runtime.worker.library.rebinding import rebound
from headgate.runtime.worker.names import MARK, marked, plain
from headgate.runtime.worker.namespace import Namespace

_FIELDS: Final = "__dataclass_fields__"
_CLASSVAR: Final = vars(dataclasses)["_FIELD_CLASSVAR"]
_INITVAR: Final = vars(dataclasses)["_FIELD_INITVAR"]
_ESCAPED_MARK: Final = ascii(MARK)[1:-1]

_made: Final[weakref.WeakSet[type]] = weakref.WeakSet()
"""The dataclasses of this run; the fields of any other script class are a forgery."""

_shown: Final[dict[int, tuple[dataclasses.Field, dataclasses.Field]]] = {}
"""For each field that was shown, by identity: the field itself, to keep its identity its own, and what is shown for it."""


# --------------------------------------------------------------------------------------------------------------------
# What CPython's code is given instead of its own names
# --------------------------------------------------------------------------------------------------------------------


def _getattr(obj: object, name: str, *default: object) -> object:
    """``getattr`` of a field: a name that the object decides passes the rules, so no class hands out its raw method."""
    if name not in generated.DANGEROUS:
        return builtins.getattr(obj, name, *default)
    try:
        return read(obj, name)
    except AttributeError:
        if default:
            return default[0]
        raise


def _isinstance(obj: object, cls: Any) -> bool:
    """``isinstance``, for which a field is exactly a ``Field``: a subclass could have a ``name`` that changes."""
    if cls is dataclasses.Field:
        if type(obj) is not dataclasses.Field and issubclass(type(obj), dataclasses.Field):
            raise TypeError("a field is made by dataclasses.field(), not by a subclass of Field")
        return type(obj) is dataclasses.Field
    return builtins.isinstance(obj, cls)


_ANNOTATION: Final = re.compile(r"^(?:\s*(\w+)\s*\.)?\s*(\w+)")


def _is_type(
    annotation: str, cls: type, module: types.ModuleType, _type: object, predicate: Callable[[object, object], bool]
) -> bool:
    """Whether a string annotation names ``_type``, looked up where the script could look it up."""
    found = _ANNOTATION.match(str.__str__(annotation))
    names = _script_names()
    if not found:
        return False
    prefix, name = found.groups()
    if not prefix:
        return predicate(names.get(name), module)
    holder: Any = names.get(prefix)
    if holder is module or (issubclass(type(holder), Namespace) and holder.__name__ == module.__name__):
        return predicate(builtins.getattr(holder, name, None), module)
    return False


def _script_names() -> dict[str, object]:
    frame = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename == FILENAME:
            return frame.f_globals
        frame = frame.f_back
    return {}


class _Sys:
    """What ``dataclasses`` takes for ``sys``: no module of the process but the two whose names it compares with."""

    modules: Final = {name: sys.modules[name] for name in ("dataclasses", "typing")}


def _checked_name(name: object) -> None:
    if type(name) is str:
        bare = plain(name)
        if bare.isidentifier() and not keyword.iskeyword(bare) and not is_dunder(bare) and name == marked(bare):
            return
    raise TypeError(f"Field names must be valid identifiers: {name!r}")


def _get_field(cls: type, name: str, annotation: object, *rest: object) -> dataclasses.Field:
    """A field that no script has a reference to, and whose name is the checked one whatever happened meanwhile."""
    _checked_name(name)
    return _copy_field(_get_field_of_cpython(cls, name, annotation, *rest), name)


def _copy_field(field: dataclasses.Field, name: str) -> dataclasses.Field:
    copied = object.__new__(dataclasses.Field)
    for slot in dataclasses.Field.__slots__:
        setattr(copied, slot, getattr(field, slot))
    copied.name = name
    return copied


def _process_class(cls: type, *options: object) -> type:
    if not issubclass(type(cls), type):
        raise TypeError(f"dataclass() should be called on a class, not {type(cls).__name__!r}")
    if not is_script_class(cls):
        raise TypeError(f"cannot set '__dataclass_params__' attribute of immutable type {cls.__name__!r}")
    for base in cls.__mro__[1:]:
        if is_script_class(base) and _FIELDS in vars(base) and base not in _made:
            raise TypeError(f"the fields of {base.__name__!r} were not made by dataclass()")
    try:
        made = _process_class_of_cpython(cls, *options)
    except (TypeError, ValueError) as error:
        # Messages show names by `repr`, which writes the mark as an escape.
        error.args = tuple(_readable(each) if type(each) is str else each for each in error.args)
        raise
    _add_aliases(made)
    _made.add(made)
    return made


def _readable(text: str) -> str:
    return plain(text).replace(_ESCAPED_MARK, "")


def _add_aliases(cls: type) -> None:
    """Let generated code and class patterns read a field of a dangerous name through an attribute of this class only.

    A pattern reads what ``__match_args__`` says of whatever ``isinstance`` says is of the class, as a generator may that was
    registered with an abstract one.
    """
    generated.add_aliases(cls, [name for name in vars(cls)[_FIELDS] if name in generated.DANGEROUS])


# --------------------------------------------------------------------------------------------------------------------
# Functions that show names, or take them
# --------------------------------------------------------------------------------------------------------------------


def fields(class_or_instance: object) -> tuple[dataclasses.Field, ...]:
    """Return a tuple describing the fields of this dataclass.

    The fields are copies, with the names as the script has them: renaming one renames nothing.
    """
    return tuple(map(_show, _copied["fields"](class_or_instance)))


def _show(field: dataclasses.Field) -> dataclasses.Field:
    known = _shown.get(id(field))
    if known is None:
        known = _shown[id(field)] = field, _copy_field(field, plain(field.name))
    return known[1]


def asdict(obj: object, *, dict_factory: Callable = dict) -> object:
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""

    def make(items: Iterable[tuple[str, object]]) -> object:
        return dict_factory([(plain(name), value) for name, value in items])

    return _copied["asdict"](obj, dict_factory=make)


_CANNOT_REPLACE: Final = TypeError if sys.version_info >= (3, 13) else ValueError


def replace(obj: object, /, **changes: object) -> object:
    """Return a new object replacing specified fields with new values."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(obj: object, /, **changes: object) -> object:
    for field in getattr(type(obj), _FIELDS).values():
        if field._field_type is _CLASSVAR:
            continue
        name = plain(field.name)
        if not field.init:
            if name in changes:
                raise _CANNOT_REPLACE(
                    f"field {name} is declared with init=False, it cannot be specified with replace()"
                )
        elif name not in changes:
            if field._field_type is _INITVAR and field.default is dataclasses.MISSING:
                raise _CANNOT_REPLACE(f"InitVar {name!r} must be specified with replace()")
            changes[name] = _getattr(obj, field.name)
    return type(obj)(**changes)


_copied: Final = rebound(
    dataclasses,
    {
        "_get_field": _get_field,
        "_is_type": _is_type,
        "_process_class": _process_class,
        "_replace": _replace,
        "copy": copy_,
        "exec": generated.run,
        "getattr": _getattr,
        "isinstance": _isinstance,
        "sys": _Sys,
    },
    tuple(name for name in ("_FuncBuilder",) if hasattr(dataclasses, name)),
)
_get_field_of_cpython: Final[Callable] = _copied["_get_field_of_cpython"]
_process_class_of_cpython: Final[Callable] = _copied["_process_class_of_cpython"]

for _function in (asdict, fields, replace):
    _function.__module__ = "dataclasses"

REPLACED: Final[dict[str, object]] = {
    "asdict": asdict,
    "astuple": _copied["astuple"],
    "dataclass": _copied["dataclass"],
    "fields": fields,
    "replace": replace,
}


def reset() -> None:
    """Forget the fields of a run."""
    _shown.clear()
