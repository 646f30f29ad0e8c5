"""Looking at classes and instances without running code of theirs.

``cls.name`` asks a metaclass, ``value.name`` a property or ``__getattr__``. Here everything is read through the
descriptors of ``type`` and of the interpreter's own slots and dictionaries. Relies on nothing but the interpreter.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from types import GetSetDescriptorType, MemberDescriptorType
from typing import Final

NAME: Final[Callable[[type], str]] = type.__dict__["__name__"].__get__
MODULE: Final[Callable[[type], object]] = type.__dict__["__module__"].__get__
class_order: Final[Callable[[type], tuple[type, ...]]] = type.__dict__["__mro__"].__get__
class_dict: Final[Callable[[type], Mapping[str, object]]] = type.__dict__["__dict__"].__get__

MISSING: Final = object()

Reader = Callable[[object], Sequence[object]]


def find(cls: type, name: str) -> object:
    """What ``cls`` or a base of it binds to ``name``, unbound and uncalled; ``MISSING`` if none does."""
    for base in class_order(cls):
        found = class_dict(base).get(name, MISSING)
        if found is not MISSING:
            return found
    return MISSING


def is_iterator(cls: type) -> bool:
    """Whether instances of ``cls`` give values one by one."""
    return find(cls, "__next__") is not MISSING


def no_attributes(_: object) -> dict[str, object]:
    """What :func:`attributes_reader` gives for a class whose instances have no ``__dict__``."""
    return {}


def attributes_reader(cls: type) -> Callable[[object], dict[str, object]]:
    """A function that gives an instance's own ``__dict__``, whatever its class binds to that name."""
    for base in class_order(cls):
        found = class_dict(base).get("__dict__")
        # SimpleNamespace has a member of its own there; a slot of that name cannot be made in Python.
        if type(found) is GetSetDescriptorType or type(found) is MemberDescriptorType:
            return found.__get__
    return no_attributes


def slots(cls: type, names: Sequence[str]) -> dict[str, MemberDescriptorType]:
    """The slots among ``names``."""
    return {name: slot for name in names if type(slot := find(cls, name)) is MemberDescriptorType}


def trusting_reader(names: tuple[str, ...]) -> Reader:
    """A function that gives the values of the attributes ``names`` as ``value.name`` does: properties and all."""
    if not names:
        return lambda _: ()
    get = operator.attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)


def reader(cls: type, names: tuple[str, ...]) -> Reader:
    """A function that gives the values of the attributes ``names`` of an instance of ``cls``.

    It raises ``AttributeError`` for an attribute that is not there, or that only code could compute.
    """
    if not names:
        return lambda _: ()
    own = attributes_reader(cls)
    in_slots = slots(cls, names)
    pick = operator.itemgetter(*names) if len(names) > 1 else None

    def one(value: object, name: str) -> object:
        slot = in_slots.get(name)
        if slot is not None:
            return slot.__get__(value)
        found = dict.get(own(value), name, MISSING)
        if found is MISSING:
            found = find(cls, name)  # a default that was never overwritten
            if found is MISSING or find(type(found), "__get__") is not MISSING:
                raise AttributeError(name, name=name)
        return found

    def read(value: object) -> Sequence[object]:
        if pick is not None and not in_slots and type(held := own(value)) is dict:
            try:
                return pick(held)
            except KeyError:
                pass
        return [one(value, name) for name in names]

    return read
