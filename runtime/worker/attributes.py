"""Attribute access decided at run time: by string, and by receiver for ordinary names that few objects make dangerous.

The guard settles almost every attribute at compile time, because its name is a literal. What is left comes here:
``getattr`` and its like, the names of ``ATTRIBUTES_BY_RECEIVER``, and the dunder attributes that have a safe version.
Everything holds the same line as the guard and reads the same table; nothing trusts what an object says of itself.
"""

from __future__ import annotations

import copy
import types
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from headgate.runtime.language import (
    ATTRIBUTES_BY_RECEIVER,
    ATTRIBUTES_DENIED,
    DUNDER_ATTRIBUTES_READ,
    DUNDER_ATTRIBUTES_WRITTEN,
    DUNDERS_DENIED,
    is_dunder,
    is_private,
)
from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.classes import is_script_class, safe_class
from headgate.runtime.worker.formatting import format_text, is_plain_template
from headgate.runtime.worker.hooks import behind_guard, is_guarded
from headgate.runtime.worker.names import MARK, marked, plain
from headgate.runtime.worker.namespace import Namespace

_MISSING: Final = object()

DUNDERS_BY_RECEIVER: Final = frozenset(
    [
        "__annotations__",
        "__class__",
        "__delattr__",
        "__dict__",
        "__getattr__",
        "__members__",
        "__name__",
        "__qualname__",
        "__setattr__",
        "__slots__",
    ]
)
"""Readable dunder attributes whose raw value would show marks or give by-string power; read through :func:`read`."""

READ_AT_RUN_TIME: Final = DUNDERS_BY_RECEIVER | frozenset(ATTRIBUTES_BY_RECEIVER)
"""Every attribute name that the guard turns into a call of :func:`read`."""


def read(obj: object, name: object, /) -> object:
    """``obj.name`` as a script may read it.

    Raises:
        AttributeError: no such attribute, or one that the language denies.
        TypeError: ``name`` is not a string.
    """
    name = _text(name)
    if name in READ_AT_RUN_TIME:
        return _READERS[name](obj, name)
    _refuse_denied(name, DUNDER_ATTRIBUTES_READ)
    try:
        return getattr(obj, marked(name))
    except AttributeError as error:
        if name.startswith("_"):
            plain_error(error)
        else:
            _name_the_module(error, obj, name)
        raise


def plain_error(error: BaseException) -> None:
    """Let ``error``, and what is behind it, speak of private names as their author wrote them; in place."""
    seen = 0
    current: BaseException | None = error
    while current is not None and seen < 8:
        args = current.args
        if any(type(each) is str and MARK in each for each in args):
            current.args = tuple(plain(each) if type(each) is str else each for each in args)
        if issubclass(type(current), AttributeError | NameError):
            name = current.name  # ty: ignore[missing-attribute]
            if type(name) is str and MARK in name:
                current.name = plain(name)  # ty: ignore[missing-attribute]
        current, seen = current.__cause__ or current.__context__, seen + 1


def read_or(obj: object, name: object, default: object, /) -> object:
    """:func:`read`, or ``default`` where it raises ``AttributeError``."""
    try:
        return read(obj, name)
    except AttributeError:
        return default


def getattr_(obj: object, name: object, default: object = _MISSING, /) -> object:
    """The ``getattr`` of scripts."""
    if type(name) is str and _is_ordinary(name):
        if default is not _MISSING:
            return getattr(obj, name, default)
        try:
            return getattr(obj, name)
        except AttributeError as error:
            _name_the_module(error, obj, name)
            raise
    return read(obj, name) if default is _MISSING else read_or(obj, name, default)


def _name_the_module(error: AttributeError, obj: object, name: str) -> None:
    if issubclass(type(obj), Namespace):
        error.args = (f"module {obj.__name__!r} has no attribute {name!r}",)  # ty: ignore[missing-attribute]


@lru_cache(maxsize=1024)
def _is_ordinary(name: str) -> bool:
    """Whether ``name`` may be read as it is, whatever the object."""
    return not name.startswith("_") and name not in READ_AT_RUN_TIME and name not in ATTRIBUTES_DENIED


def hasattr_(obj: object, name: object, /) -> bool:
    """The ``hasattr`` of scripts."""
    return read_or(obj, name, _MISSING) is not _MISSING


def write(obj: object, name: object, value: object, /) -> None:
    """``obj.name = value`` as a script may write it; also the ``setattr`` of scripts."""
    name = _text(name)
    _refuse_denied(name, DUNDER_ATTRIBUTES_WRITTEN)
    setattr(obj, marked(name), value)


def delete(obj: object, name: object, /) -> None:
    """``del obj.name`` as a script may do it; also the ``delattr`` of scripts."""
    name = _text(name)
    _refuse_denied(name, frozenset())
    delattr(obj, marked(name))


def dir_(*args: object) -> list[str]:
    """The ``dir`` of scripts: public names, documented dunders, and private names of the script's own."""
    if len(args) != 1:
        raise TypeError(f"dir expected 1 argument here, got {len(args)}")
    names = {
        plain(name)
        for name in dir(args[0])
        if name.endswith(MARK) or not name.startswith("_") or name in DUNDER_ATTRIBUTES_READ
    }
    return sorted(names - ATTRIBUTES_DENIED.keys())


def vars_(*args: object) -> dict[str, object]:
    """The ``vars`` of scripts: the attributes of an object of the script's own classes."""
    if len(args) != 1:
        raise TypeError(f"vars expected 1 argument here, got {len(args)}")
    try:
        return _read_dict(args[0], "__dict__")
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def _text(name: object) -> str:
    if type(name) is str:
        return name
    if issubclass(type(name), str):
        return str.__str__(name)  # the characters themselves, whatever a subclass says of them
    raise TypeError(f"attribute name must be string, not '{type(name).__name__}'")


def _refuse_denied(name: str, dunders: frozenset[str]) -> None:
    if name in ATTRIBUTES_DENIED:
        denial = ATTRIBUTES_DENIED[name]
    elif is_dunder(name) and name not in dunders:
        denial = DUNDERS_DENIED.get(name)
        if denial is None:
            raise AttributeError(f"{name!r} is not available in a script", name=name)
    else:
        return
    raise AttributeError(f"{name!r} is not available in a script: {denial.reason}; {denial.instead}", name=name)


# --------------------------------------------------------------------------------------------------------------------
# Dunder attributes with a safe version
# --------------------------------------------------------------------------------------------------------------------


def _read_class(obj: object, _: str) -> object:
    return safe_class(type(obj.__self__ if type(obj) is super else obj))  # ty: ignore[missing-attribute]


def _read_plain_text(obj: object, name: str) -> object:
    value = getattr(obj, name)
    return plain(value) if type(value) is str else value


def _read_annotations(obj: object, name: str) -> object:
    value = getattr(obj, name)
    return {plain(key): item for key, item in value.items()} if type(value) is dict else value


def _read_slots(obj: object, name: str) -> object:
    value = getattr(obj, name)
    if type(value) is str:
        return plain(value)
    if type(value) in (tuple, list):
        return type(value)(plain(item) if type(item) is str else item for item in value)
    return value


def _read_members(obj: object, name: str) -> object:
    value = getattr(obj, name)
    # A comparison with one, or `|`, hands out the dictionary behind it: here a copy, not what the enum lives by.
    return types.MappingProxyType(dict(value)) if type(value) is types.MappingProxyType else value


def _is_script_function(value: object) -> bool:
    return type(value) is types.FunctionType and (value.__code__.co_filename == FILENAME or is_guarded(value))


class AttributeDict(dict):
    """The attributes of an object under the names its author gave them, as a ``dict`` for all who ask.

    What is written here is written there. Every method looks first whether the object has changed since; C code that
    reads a dictionary's storage past its methods (``json``) sees what it was when the view was asked for. That
    ``__iter__`` is overridden makes ``dict(view)``, ``{**view}`` and ``update`` come through the methods.
    """

    __slots__ = ("_attributes",)

    def __init__(self, attributes: dict[str, object]) -> None:
        self._attributes = attributes
        super().__init__(_plain_items(attributes))

    def _look(self) -> None:
        now = dict(_plain_items(self._attributes))
        if dict.__len__(self) != len(now) or any(
            dict.get(self, name, _MISSING) is not value for name, value in now.items()
        ):
            dict.clear(self)
            dict.update(self, now)

    def __setitem__(self, name: str, value: object) -> None:
        self._attributes[_stored(name)] = value
        super().__setitem__(name, value)

    def __delitem__(self, name: str) -> None:
        self._look()
        super().__delitem__(name)
        del self._attributes[_stored(name)]

    def pop(self, name: str, *default: object) -> object:  # ty: ignore[incompatible-method-override]
        self._look()
        value = super().pop(name, *default)
        self._attributes.pop(_stored(name), None)
        return value

    def popitem(self) -> tuple[str, object]:
        self._look()
        name, value = super().popitem()
        del self._attributes[_stored(name)]
        return name, value

    def clear(self) -> None:
        self._attributes.clear()
        super().clear()

    def setdefault(self, name: str, default: object = None) -> object:
        self._look()
        if name not in self:
            self[name] = default
        return self[name]

    def update(self, *args: object, **items: object) -> None:
        for name, value in dict(*args, **items).items():
            self[name] = value

    def __ior__(self, other: object) -> AttributeDict:
        self.update(other)
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> dict[str, object]:
        self._look()
        return copy.deepcopy(dict(_plain_items(self._attributes)), memo)

    __hash__ = None


def _reading(name: str) -> Callable[..., object]:
    read_dict = getattr(dict, name)

    def method(self: AttributeDict, *args: object) -> object:
        self._look()
        return read_dict(self, *args)

    method.__name__ = method.__qualname__ = name
    return method


for _name in (
    "__contains__ __eq__ __getitem__ __iter__ __len__ __ne__ __or__ __repr__ __reversed__ __ror__ "
    "copy get items keys values"
).split():
    setattr(AttributeDict, _name, _reading(_name))


def _plain_items(attributes: dict[str, object]) -> Iterator[tuple[str, object]]:
    return (
        (plain(name) if type(name) is str else name, value)
        for name, value in attributes.items()
        if not _is_of_host(name)
    )


def _is_of_host(name: object) -> bool:
    """Whether ``name`` is private and was not given by a script: a host class keeps its state there."""
    return type(name) is str and name.startswith("_") and is_private(name) and not name.endswith(MARK)


def _stored(name: str) -> str:
    return marked(name) if type(name) is str else name


def _read_dict(obj: object, _: str) -> dict[str, object]:
    cls = type(obj)
    if issubclass(cls, type):
        if is_script_class(obj):
            return {
                plain(name): behind_guard(value)
                for name, value in vars(obj).items()
                if not _is_of_host(name)
                and (not is_dunder(name) or (name in DUNDER_ATTRIBUTES_READ and name not in DUNDERS_BY_RECEIVER))
            }
    elif is_script_class(cls) or _is_script_function(obj) or cls.__bases__ == (types.SimpleNamespace,):
        attributes = obj.__dict__
        if type(attributes) is dict:
            return AttributeDict(attributes)
    raise AttributeError(f"{cls.__name__!r} object has no attribute '__dict__' that a script may see", name="__dict__")


def _read_attribute_hook(obj: object, name: str) -> object:
    """``__setattr__``, ``__delattr__`` or ``__getattr__`` as a function whose name argument passes the rules."""
    hook = getattr(obj, name)
    if _is_script_function(hook):
        return behind_guard(hook)
    if type(hook) is types.MethodType and _is_script_function(hook.__func__):
        function = behind_guard(hook.__func__)
        bind = getattr(type(function), "__get__", None)
        return function if bind is None else bind(function, hook.__self__, type(hook.__self__))
    check = {"__setattr__": write, "__delattr__": delete, "__getattr__": read}[name]
    dunders = DUNDER_ATTRIBUTES_WRITTEN if name == "__setattr__" else frozenset()
    owner = getattr(hook, "__self__", _MISSING)

    def call_hook(*args: object) -> object:
        if owner is _MISSING:
            target, attribute, *rest = args
        else:
            target = owner
            attribute, *rest = args
        attribute = _text(attribute)
        if name != "__getattr__" and is_script_class(type(target)) and not issubclass(type(target), type):
            # The raw hook, so that a class's own `__setattr__` can end in `super().__setattr__(name, value)`.
            _refuse_denied(attribute, dunders)
            return hook(marked(attribute), *rest) if owner is not _MISSING else hook(target, marked(attribute), *rest)
        return check(target, attribute, *rest)

    return call_hook


# --------------------------------------------------------------------------------------------------------------------
# Ordinary names, decided by the receiver
# --------------------------------------------------------------------------------------------------------------------


def _read_by_receiver(obj: object, name: str) -> object:
    value = _of_script(obj, name)
    if value is not _MISSING:
        return value
    value = getattr(obj, name)  # raises as CPython does where there is nothing of the name
    denial = ATTRIBUTES_BY_RECEIVER[name]
    raise AttributeError(
        f"{name!r} of a {type(obj).__name__!r} object is not available in a script: {denial.reason}; {denial.instead}",
        name=name,
    )


def _of_script(obj: object, name: str) -> object:
    """The attribute ``name`` of ``obj`` where a script gave it, looked for past what ``obj`` answers of itself.

    Not of a script is what its class has from the host, also behind an override of the script's (``super()``), and what an
    object passes on from another (``GenericAlias``, ``MethodType``).
    """
    cls = type(obj)
    if issubclass(cls, super):
        line = _after(obj)
        if any(name in vars(each) for each in line):
            return getattr(obj, name) if _is_given_by_script(line, name) else _MISSING
    lines = [cls.__mro__]
    if issubclass(cls, type):
        lines.insert(0, obj.__mro__)  # ty: ignore[missing-attribute]
    for line in lines:
        if any(name in vars(each) for each in line):
            if _is_given_by_script(line, name):
                return getattr(obj, name)
            break
    own = _own_dict(obj)
    if name in own:
        # Where the class has a descriptor of the name, that is what would be read.
        value = own[name]
        return value if getattr(obj, name) is value else _MISSING
    if all(name not in vars(each) for line in lines for each in line):
        for each in cls.__mro__:
            if "__getattr__" in vars(each):
                hook = vars(each)["__getattr__"]
                return hook(obj, name) if is_guarded(hook) else _MISSING
    return _MISSING


def _after(obj: object) -> tuple[type, ...]:
    """The classes among which the ``super`` object ``obj`` looks."""
    this, line = _THISCLASS(obj), getattr(_SELF_CLASS(obj), "__mro__", ())
    return line[line.index(this) + 1 :] if this in line else ()


_THISCLASS: Final = super.__dict__["__thisclass__"].__get__
_SELF_CLASS: Final = super.__dict__["__self_class__"].__get__


def _is_given_by_script(line: tuple[type, ...], name: str) -> bool:
    return is_script_class(next(each for each in line if name in vars(each)))


def _own_dict(obj: object) -> dict[str, object]:
    try:
        own = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return {}
    return own if type(own) is dict else {}


def _read_format(obj: object, name: str) -> object:
    value = getattr(obj, name)
    if type(value) is types.BuiltinMethodType and issubclass(type(value.__self__), str):
        template = str.__str__(value.__self__)
        if len(template) <= _REMEMBERED and _is_plain_template(template):
            return getattr(template, name)  # bound to this very text, which has no field that reads an attribute
        if name == "format":
            return lambda *args, **kwargs: format_text(template, args, kwargs)
        return lambda mapping, /: format_text(template, None, mapping)
    if type(value) is types.MethodDescriptorType and value.__objclass__ is str:
        if name == "format":
            return lambda template, /, *args, **kwargs: format_text(_template(template), args, kwargs)
        return lambda template, mapping, /: format_text(_template(template), None, mapping)
    return value


_REMEMBERED: Final = 1000
"""Longest template that is worth remembering what it is."""

_is_plain_template = lru_cache(maxsize=512)(is_plain_template)


def _template(value: object) -> str:
    if not issubclass(type(value), str):
        raise TypeError(f"descriptor 'format' for 'str' objects doesn't apply to a '{type(value).__name__}' object")
    return str.__str__(value)


_READERS: Final = {
    **dict.fromkeys(ATTRIBUTES_BY_RECEIVER, _read_by_receiver),
    "format": _read_format,
    "format_map": _read_format,
    "__annotations__": _read_annotations,
    "__class__": _read_class,
    "__delattr__": _read_attribute_hook,
    "__dict__": _read_dict,
    "__getattr__": _read_attribute_hook,
    "__members__": _read_members,
    "__name__": _read_plain_text,
    "__qualname__": _read_plain_text,
    "__setattr__": _read_attribute_hook,
    "__slots__": _read_slots,
}
