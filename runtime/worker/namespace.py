"""What an import gives a script: a read-only object that holds the listed names of a module, and nothing else.

Never the real module, which is a graph of other modules. Members are slots of a class of the namespace's own, so reading one
costs what reading a slot costs; the slots are sealed at the C level, so nothing that can call ``object.__setattr__``
changes one. Relies on :mod:`headgate.runtime.worker.library` for what the namespaces hold.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

_HEADER: Final = 5 * ctypes.sizeof(ctypes.c_void_p)
"""Where ``d_member`` stands in a PyMemberDescrObject: behind refcount, type, owner, name and qualified name."""

_READONLY: Final = 1


class _MemberDef(ctypes.Structure):
    """PyMemberDef, as ``structmember.h`` has had it since Python 2.2."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("type", ctypes.c_int),
        ("offset", ctypes.c_ssize_t),
        ("flags", ctypes.c_int),
        ("doc", ctypes.c_char_p),
    )


class Namespace:
    """The listed names of one module; made by :func:`make_namespace` only."""

    __slots__ = ()
    __name__: str

    def __new__(cls, *args: object, **kwargs: object) -> Namespace:
        raise TypeError("cannot create 'module' instances")

    def __init_subclass__(cls) -> None:
        if cls.__name__ != "module" or "__slots__" not in cls.__dict__ or Namespace not in cls.__bases__:
            raise TypeError("type 'module' is not an acceptable base type")

    def __repr__(self) -> str:
        return f"<module {self.__name__!r}>"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"module {self.__name__!r} is read-only", name=name)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"module {self.__name__!r} is read-only", name=name)

    if sys.version_info >= (3, 12):
        # Before 3.12 its presence alone makes every read of a module's member three times slower; there a missing
        # name reads "'module' object has no attribute ...".
        def __getattr__(self, name: str) -> object:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}", name=name)


def make_namespace(
    name: str,
    members: Mapping[str, object],
    computed: Mapping[str, Callable[[], object]] | None = None,
    doc: str | None = None,
) -> Namespace:
    """A namespace called ``name`` that holds ``members``; ``computed`` ones are called anew on every read."""
    computed = computed or {}
    body: dict[str, object] = {
        "__slots__": ("__name__", *(member for member in members if member not in computed)),
        "__module__": "builtins",
        "__doc__": doc,
    }
    for member, compute in computed.items():
        body[member] = property(lambda _self, compute=compute: compute())
    cls = type("module", (Namespace,), body)
    namespace = object.__new__(cls)
    for member in cls.__slots__:
        descriptor = cls.__dict__[member]
        descriptor.__set__(namespace, name if member == "__name__" else members[member])
        _seal(descriptor, namespace)
    return namespace


def _seal(descriptor: Any, holder: Namespace) -> None:
    """Make a slot read-only at the C level, and prove it."""
    member = _MemberDef.from_address(ctypes.c_void_p.from_address(id(descriptor) + _HEADER).value or 0)
    expected = descriptor.__name__
    if member.name != expected.encode():
        raise SystemError(f"the layout of member descriptors is not as expected at {expected!r}")
    member.flags |= _READONLY
    try:
        descriptor.__set__(holder, None)
    except AttributeError:
        return
    raise SystemError(f"slot {expected!r} could not be made read-only")


# --------------------------------------------------------------------------------------------------------------------
# The import statement
# --------------------------------------------------------------------------------------------------------------------

_namespaces: dict[str, Namespace] = {}
_members: dict[str, frozenset[str]] = {}
_on_import: dict[str, Callable[[], None]] = {}


def publish(namespaces: Mapping[str, Namespace], on_import: Mapping[str, Callable[[], None]]) -> None:
    """Let scripts import ``namespaces``; ``on_import[name]`` is called whenever ``name`` is imported."""
    _namespaces.update(namespaces)
    _members.update((name, frozenset(dir(namespace))) for name, namespace in namespaces.items())
    _on_import.update(on_import)


def import_module(
    name: str, globals: object = None, locals: object = None, fromlist: tuple[str, ...] | None = (), level: int = 0
) -> Namespace:
    """The ``__import__`` of scripts.

    Every name of ``fromlist`` is checked here: IMPORT_FROM falls back to ``sys.modules`` for a missing one, and would
    hand out a real module.

    Raises:
        ModuleNotFoundError: ``name`` is not a module of the language.
        ImportError: the import is relative, or the module does not export a name of ``fromlist``.
    """
    if level:
        raise ImportError("attempted relative import with no known parent package")
    if not _namespaces:
        from headgate.runtime.worker.library import namespaces

        namespaces()
    if type(fromlist) is list and name in sys.modules:
        # PyImport_Import: C code of the standard library (`datetime.strptime` wants `_strptime`) imports through the
        # `__import__` of whoever called it, drops what that returns, and takes the module from `sys.modules` itself.
        # The import statement passes a tuple or None, and a script has no other way to this function.
        return _namespaces["__future__"]
    namespace = _namespaces.get(name)
    if namespace is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    hook = _on_import.get(name)
    if hook is not None:
        hook()
    if not fromlist:
        return _namespaces[name.partition(".")[0]]
    exported = _members[name]
    for each in fromlist:
        if each not in exported or each.startswith("__"):
            raise ImportError(f"cannot import name {each!r} from {name!r} (unknown location)", name=name)
    return namespace
