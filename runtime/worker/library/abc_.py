"""``abc.ABCMeta`` of a script: what ``metaclass=`` may name, and not a metaclass that anything else can be done with.

Calling the real one is calling ``type.__new__`` with a namespace of one's own choice; the stand-in checks the namespace first.
"""

from __future__ import annotations

import abc
from typing import Any, Final, NoReturn

from headgate.runtime.worker.classes import METACLASSES, new_class


class ABCMeta:
    """Stands for ``abc.ABCMeta``."""

    __slots__ = ()

    def __call__(self, name: str, bases: tuple, namespace: dict, /, **keywords: object) -> type:
        return new_class(abc.ABCMeta, name, bases, namespace, **keywords)

    def __instancecheck__(self, instance: object) -> bool:
        return issubclass(type(instance), abc.ABCMeta)

    def __subclasscheck__(self, subclass: Any) -> bool:
        return subclass is self or (issubclass(type(subclass), type) and issubclass(subclass, abc.ABCMeta))

    def __mro_entries__(self, bases: tuple) -> NoReturn:
        raise TypeError(
            "a metaclass of one's own is not available in a script; use __init_subclass__ or a class decorator"
        )

    @property
    def __name__(self) -> str:
        return "ABCMeta"

    def __repr__(self) -> str:
        return "<class 'abc.ABCMeta'>"


REPLACED: Final[dict[str, object]] = {"ABCMeta": ABCMeta()}
METACLASSES[abc.ABCMeta] = REPLACED["ABCMeta"]
