"""What encoding and decoding of values agree on: the codes of compound values, the limits, and the errors.

Pure data; see :mod:`headgate.runtime.values` for the design. Relies on the language table for the names of exceptions.
"""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from typing import Final

from headgate.runtime.errors import HeadgateError
from headgate.runtime.language import EXCEPTIONS, PRIVATE_MARK

# --------------------------------------------------------------------------------------------------------------------
# Codes. The payload of each is one MessagePack array; what it holds stands beside the code.
# --------------------------------------------------------------------------------------------------------------------

LIST: Final = 32
MAPPING: Final = 33
TUPLE: Final = 34
SET: Final = 35
FROZENSET: Final = 36
DEQUE: Final = 37
COUNTER: Final = 38
ORDERED: Final = 39
NAMESPACE: Final = 40
RECORD: Final = 41
MEMBER: Final = 42
EXCEPTION: Final = 43
OPAQUE: Final = 44
SHAPED: Final = 45

COMPOUNDS: Final[dict[int, tuple[str, str]]] = {
    LIST: ("list that lies in many others", "its items"),
    MAPPING: ("dict with other keys than text, or that lies in many others", "all keys, then all values"),
    TUPLE: ("tuple", "its items"),
    SET: ("set", "its items"),
    FROZENSET: ("frozenset", "its items"),
    DEQUE: ("collections.deque", "its maxlen or None, then its items"),
    COUNTER: ("collections.Counter", "all keys, then all values"),
    ORDERED: ("collections.OrderedDict", "all keys, then all values"),
    NAMESPACE: ("types.SimpleNamespace", "all names, then all values"),
    RECORD: ("dataclass, NamedTuple or pydantic model", "the number of its shape, then its fields' values"),
    MEMBER: ("member of an Enum", "the number of its shape, then its name (of a Flag its value)"),
    EXCEPTION: ("exception", "the built-in class nearest to it, its own class's name or '', then its args"),
    OPAQUE: ("anything else, where that is allowed", "its class's name, and a text"),
    SHAPED: ("a whole value in which shapes occur", "a list of the shapes' bytes, then the value"),
}

# --------------------------------------------------------------------------------------------------------------------
# Limits and errors
# --------------------------------------------------------------------------------------------------------------------

MAX_SHAPES: Final = 256
"""How many classes of records one value may hold; making a class takes a fraction of a millisecond."""

DEQUE_NODES: Final = 4
MEMBER_NODES: Final = 10
"""How many values a deque counts for, and a member of an enumeration in its shape: they take as much memory or time."""

MAX_TEXT: Final = 200
"""Longest text of an :class:`Opaque`, in characters."""

CYCLE: Final = "it contains itself"
"""The reason of a :class:`CannotCross` for a value that has no end."""

MARK: Final = PRIVATE_MARK
"""The mark of private names; see :mod:`headgate.runtime.worker.names`."""

BUILTIN_EXCEPTIONS: Final[dict[str, type[BaseException]]] = {
    name: cls for name in EXCEPTIONS if (cls := getattr(builtins, name)).__name__ == name
}


@dataclass(frozen=True, slots=True)
class ValueLimits:
    """Bounds on one value that crosses, in either direction.

    Attributes:
        bytes: encoded size.
        depth: how many containers may lie within each other.
        nodes: how many values there may be in all containers; a text key counts with its value.

    Raises:
        ValueError: a limit is not positive, or ``depth`` is more than the interpreter's stack can bear.
    """

    bytes: int = 8 * 1024 * 1024
    depth: int = 100
    nodes: int = 1_000_000

    def __post_init__(self) -> None:
        if self.bytes < 1 or self.nodes < 1 or not 1 <= self.depth <= 250:
            raise ValueError(f"{self}: bytes and nodes are positive, depth is from 1 to 250")


class CannotCross(HeadgateError, TypeError):
    """A value that cannot cross the wall.

    Attributes:
        path: where in the value, as one would write it in Python.
        reason: what is wrong, and what to do instead.
        type_name: the class of the value at fault.
        steps: the path from the outermost value on, one index, key or field each.
    """

    def __init__(self, path: str, reason: str, type_name: str, steps: tuple[str, ...] = ()) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.type_name = type_name
        self.steps = steps


class ValueTooLarge(CannotCross):
    """A value that passes one of the :class:`ValueLimits`."""


class MalformedValue(HeadgateError, ValueError):
    """Bytes that are no value: no encoder of ours wrote them, or they pass one of the :class:`ValueLimits`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RefusedValue(MalformedValue):
    """Bytes that are a value, but one that the host's own class does not accept: a validator said no.

    An honest script causes this by changing a record and giving it back.
    """


@dataclass(frozen=True, slots=True, eq=False)
class Opaque:
    """What stands for an object that cannot leave the script. Like the objects it stands for, it equals only itself."""

    type_name: str
    text: str
