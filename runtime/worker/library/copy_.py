"""``copy`` of a script.

CPython's ``copy`` rebuilds an object from what ``__reduce_ex__`` and the memo say: an instance that says otherwise than its class
sets any attribute of any object by name, and feeds C types states that they trust. Here objects of scripts are copied by
their attributes, containers by their items, and only what a host type's own code says is believed.
"""

from __future__ import annotations

import copy as _copy
import copyreg
import functools
import io
import types
import weakref
import zoneinfo
from collections.abc import Callable, Iterable
from typing import Any, Final

from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.classes import is_script_class
from headgate.runtime.worker.library.random_ import Random
from headgate.runtime.worker.library.types_ import SimpleNamespace
from headgate.runtime.worker.names import MARK, marked
from headgate.runtime.worker.namespace import Namespace

_NIL: Final = object()
_ATTRIBUTE: Final = object.__getattribute__
_NEW_OBJECT: Final = vars(copyreg)["__newobj__"]

_IMMUTABLE: Final = frozenset(
    [
        types.BuiltinFunctionType,
        types.CodeType,
        types.EllipsisType,
        types.FunctionType,
        types.GenericAlias,
        types.MethodDescriptorType,
        types.MethodWrapperType,
        types.NoneType,
        types.NotImplementedType,
        types.UnionType,
        types.WrapperDescriptorType,
        bool,
        bytes,
        complex,
        float,
        int,
        property,
        range,
        str,
        weakref.ref,
        zoneinfo.ZoneInfo,
    ]
)
"""Types whose objects are their own copies, deep ones too."""

_SHALLOW: Final[dict[type, Callable[[Any], object]]] = {
    **dict.fromkeys((*_IMMUTABLE, frozenset, slice, tuple), lambda x: x),
    bytearray: bytearray.copy,
    dict: dict.copy,
    list: list.copy,
    set: set.copy,
}


def copy(x: Any) -> Any:
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    copier = _SHALLOW.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, {}, None)


# --------------------------------------------------------------------------------------------------------------------
# Deep copies
# --------------------------------------------------------------------------------------------------------------------


class _Copies:
    """What one deep copy has copied so far, by address. Kept in the memo, where a script sees it and can do nothing to it."""

    __slots__ = ("by_address", "kept", "number")

    def __init__(self) -> None:
        self.by_address: dict[int, object] = {}
        self.kept: list[object] = []
        self.number: Callable[[object], int] | None = None
        """``id`` as the script has it, once it was handed the memo: it keys the memo by that."""


def deepcopy(x: Any, memo: dict | None = None, _nil: object = None) -> Any:
    """Deep copy operation on arbitrary Python objects."""
    if memo is None:
        memo = {}
    elif not issubclass(type(memo), dict):
        raise TypeError(f"the memo of deepcopy() is a dict, not {type(memo).__name__!r}")
    copies = dict.get(memo, MARK)
    if type(copies) is not _Copies:
        copies = _Copies()
        dict.__setitem__(memo, MARK, copies)
    return _deep(x, memo, copies)


def _deep(x: Any, memo: dict, copies: _Copies) -> Any:
    cls = type(x)
    if cls in _IMMUTABLE:
        return x
    found = copies.by_address.get(id(x), _NIL)
    if found is not _NIL:
        return found
    if copies.number is not None and len(memo) > 1:
        found = dict.get(memo, copies.number(x), _NIL)
        if found is not _NIL:
            return found
    copier = _DEEP.get(cls)
    if copier is not None:
        y = copier(x, memo, copies)
    elif issubclass(cls, type):
        y = x
    else:
        hook = getattr(x, "__deepcopy__", None)
        if hook is None:
            y = _rebuild(x, memo, copies)
        else:
            function = getattr(hook, "__func__", hook)
            if type(function) is types.FunctionType:
                copies.number = function.__builtins__["id"]
            y = hook(memo)
    if y is not x:
        _remember(x, y, copies)
    return y


def _remember(x: object, y: object, copies: _Copies) -> None:
    copies.by_address[id(x)] = y
    copies.kept.append(x)


def _deep_list(x: list, memo: dict, copies: _Copies) -> list:
    y: list = []
    _remember(x, y, copies)
    for item in x:
        y.append(_deep(item, memo, copies))  # noqa: PERF401 - the list may refer to itself
    return y


def _deep_tuple(x: tuple, memo: dict, copies: _Copies) -> object:
    y = [_deep(item, memo, copies) for item in x]
    # Copying the items may have copied the tuple, if it contains itself.
    found = copies.by_address.get(id(x), _NIL)
    if found is not _NIL:
        return found
    return x if all(before is after for before, after in zip(x, y, strict=True)) else tuple(y)


def _deep_dict(x: dict, memo: dict, copies: _Copies) -> dict:
    y: dict = {}
    _remember(x, y, copies)
    for key, value in x.items():
        y[_deep(key, memo, copies)] = _deep(value, memo, copies)
    return y


def _deep_method(x: types.MethodType, memo: dict, copies: _Copies) -> object:
    return types.MethodType(x.__func__, _deep(x.__self__, memo, copies))


def _deep_partial(x: functools.partial, memo: dict, copies: _Copies) -> object:
    arguments: Any = _deep_tuple(x.args, memo, copies)
    keywords = {name: _deep(value, memo, copies) for name, value in x.keywords.items()}
    y = functools.partial(_deep(x.func, memo, copies), *arguments, **keywords)
    _copy_attributes(x, y, memo, copies)
    return y


_DEEP: Final[dict[type, Callable[[Any, dict, _Copies], object]]] = {
    dict: _deep_dict,
    functools.partial: _deep_partial,
    list: _deep_list,
    tuple: _deep_tuple,
    types.MethodType: _deep_method,
}


# --------------------------------------------------------------------------------------------------------------------
# Objects of any other class
# --------------------------------------------------------------------------------------------------------------------


def _rebuild(x: Any, memo: dict, copies: _Copies | None) -> Any:
    """A new object like ``x``: made as its class makes one, then given copies of its attributes and items."""
    cls = type(x)
    if issubclass(cls, Namespace):
        raise TypeError("cannot pickle 'module' object")
    reduce = _host_method(cls, "__reduce_ex__")
    if reduce is object.__reduce_ex__:
        reduce = _host_method(cls, "__reduce__")
        if reduce is object.__reduce__:
            return _rebuild_plain(x, memo, copies)
        reduced = reduce(x)
    else:
        reduced = reduce(x, 4)
    if type(reduced) is str:
        return x
    if copies is None and not is_script_class(cls):
        # What a host type's own code says of an object of exactly that type.
        return vars(_copy)["_reconstruct"](x, None, *reduced)
    # The state is not believed; for objects of scripts it is their attributes, which are copied below.
    parts: tuple[Any, ...] = (*reduced, None, None, None)
    make, arguments, state, items, pairs = parts[:5]
    if make is _NEW_OBJECT and arguments[0] is cls:
        make, arguments = functools.partial(_new, cls), arguments[1:]
    elif make is not cls and make is not iter and make is not reversed:
        raise TypeError(f"cannot copy {cls.__name__!r} object")
    if not _is_attributes_or_position(state) and not issubclass(cls, Random):
        raise TypeError(f"cannot copy {cls.__name__!r} object")  # the state of a `cycle` or `chain`, say
    return _fill(x, make(*_copied(arguments, memo, copies)), items, pairs, memo, copies, state)


def _is_attributes_or_position(state: object) -> bool:
    """Whether ``state`` is nothing more than the attributes of an object, or how far an iterator has got."""
    if type(state) is tuple and len(state) == 2:
        return type(state[0]) in (types.NoneType, dict) and type(state[1]) is dict
    return type(state) in (types.NoneType, dict, int)


def _rebuild_plain(x: Any, memo: dict, copies: _Copies | None) -> Any:
    """As ``object.__reduce_ex__`` has it, for a class that says nothing of its own."""
    cls = type(x)
    if not is_script_class(cls):
        object.__reduce_ex__(x, 4)  # refuses what cannot be made anew: generators, locks, iterators over the host
    arguments: tuple = ()
    getnewargs = _host_method(cls, "__getnewargs__")
    if getnewargs is not None:
        arguments = _copied(getnewargs(x), memo, copies)
    items = iter(x) if issubclass(cls, list) else None
    pairs = iter(x.items()) if issubclass(cls, dict) else None
    return _fill(x, _new(cls, *arguments), items, pairs, memo, copies, None)


def _new(cls: Any, *arguments: object) -> object:
    y = cls.__new__(cls, *arguments)
    if type(y) is not cls:
        raise TypeError(
            f"__new__() of {cls.__name__!r} made a {type(y).__name__!r}, which cannot take over its attributes"
        )
    return y


def _fill(
    x: Any,
    y: Any,
    items: Iterable[object] | None,
    pairs: Iterable[tuple[object, object]] | None,
    memo: dict,
    copies: _Copies | None,
    state: object,
) -> Any:
    cls = type(x)
    if copies is not None:
        _remember(x, y, copies)
    if type(y) is cls:
        if issubclass(cls, Random):
            Random.setstate(y, Random.getstate(x))
        elif type(state) is int and not is_script_class(cls):
            y.__setstate__(state)  # an iterator's position
        elif issubclass(cls, io.StringIO | io.BytesIO):
            base: Any = io.StringIO if issubclass(cls, io.StringIO) else io.BytesIO
            base.__setstate__(y, (*base.__getstate__(x)[:-1], None))  # text, position; attributes are copied below
        _copy_attributes(x, y, memo, copies)
    if items is not None:
        for item in items:
            y.append(item if copies is None else _deep(item, memo, copies))
    if pairs is not None:
        for key, value in pairs:
            if copies is None:
                y[key] = value
            else:
                y[_deep(key, memo, copies)] = _deep(value, memo, copies)
    return y


def _copied(values: Iterable[object], memo: dict, copies: _Copies | None) -> tuple:
    if copies is None:
        return tuple(values)
    return tuple(_deep(value, memo, copies) for value in values)


def _copy_attributes(x: object, y: object, memo: dict, copies: _Copies | None) -> None:
    """Give ``y`` the attributes of ``x``, past any ``__setattr__``: a frozen object is copied too."""
    try:
        attributes = _ATTRIBUTE(x, "__dict__")
    except AttributeError:
        attributes = None
    if attributes:
        target = _ATTRIBUTE(y, "__dict__")
        for name, value in list(attributes.items()):
            target[name] = value if copies is None else _deep(value, memo, copies)
    for base in type(x).__mro__:
        if "__slots__" not in vars(base):
            continue
        for member in list(vars(base).values()):
            if type(member) is types.MemberDescriptorType:
                try:
                    value = member.__get__(x)
                except AttributeError:
                    continue
                member.__set__(y, value if copies is None else _deep(value, memo, copies))


def _host_method(cls: type, name: str) -> Any:
    """The method ``name`` that ``cls`` inherits; never one that an instance or a script's class made up."""
    for base in cls.__mro__:
        method = vars(base).get(name)
        if method is not None:
            if type(method) is types.FunctionType and method.__code__.co_filename == FILENAME:
                break
            return method
    else:
        return None
    raise TypeError(f"{name!r} is not available in a script")


def replace(obj: Any, /, **changes: object) -> Any:
    """Return a new object replacing specified fields with new values."""
    cls = type(obj)
    if issubclass(cls, SimpleNamespace):
        new = copy(obj)
        vars(new).update((marked(name), value) for name, value in changes.items())
        return new
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)


for _function in (copy, deepcopy, replace):
    _function.__module__ = "copy"

REPLACED: Final[dict[str, object]] = {
    "copy": copy,
    "deepcopy": deepcopy,
    **({"replace": replace} if hasattr(_copy, "replace") else {}),
}
