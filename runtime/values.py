"""Values as bytes: how what a script and its host give each other crosses the wall, types included, both ways.

What JSON has is plain MessagePack, written and read at C speed; all else is a MessagePack *extension*, a code and a
payload. This file is the way in: :class:`Codec`, one side's end of a conversation. The agreement is in
:mod:`headgate.runtime.crossing`, the work in :mod:`headgate.runtime.encoding` and :mod:`headgate.runtime.decoding`.

*Why exact types.* Encoding happens inside the worker, on objects that a script made. ``isinstance`` asks ``__class__``,
which an object answers as it likes; ``len``, iteration and ``==`` run its methods in the middle of ours. So every
decision is by ``type(x)``; an instance of a subclass is read through the methods of its built-in base and crosses as
that base.

*Why extensions.* A tagged list or map would have to be told from one of the script's own, by looking at every one on
arrival. An extension cannot be mistaken, costs plain data nothing, and says its length, so that a message can be judged
without being decoded. Codes below 32 hold bytes (:data:`headgate.runtime.scalars.SCALARS`), the others hold one
MessagePack array (:data:`headgate.runtime.crossing.COMPOUNDS`).

*The other side may be forged.* Decoding expects bytes that an attacker chose freely. Memory is bounded before anything
is built (:mod:`headgate.runtime.bounds`); values and nesting are counted exactly; keys that collide on purpose are
noticed by the time they take; records get classes with fields and nothing else (:mod:`headgate.runtime.records`); and
:class:`MalformedValue` is all that ever comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from headgate.runtime.crossing import (
    COMPOUNDS,
    MARK,
    CannotCross,
    MalformedValue,
    Opaque,
    RefusedValue,
    ValueLimits,
    ValueTooLarge,
)
from headgate.runtime.decoding import Decoder
from headgate.runtime.encoding import Encoder, pack
from headgate.runtime.obstacles import Obstacle
from headgate.runtime.plain import PLAIN, PLAIN_LEVELS, is_plain
from headgate.runtime.records import Record
from headgate.runtime.reflection import NAME
from headgate.runtime.registry import Refused, Registry
from headgate.runtime.scalars import SCALARS

__all__ = [
    "EXTENSIONS",
    "CannotCross",
    "Codec",
    "MalformedValue",
    "Opaque",
    "Record",
    "RefusedValue",
    "ValueLimits",
    "ValueTooLarge",
    "decode",
    "encode",
]

EXTENSIONS: dict[int, tuple[str, str]] = {
    **{row.code: (row.type.__name__, "bytes of its own form") for row in SCALARS},
    **COMPOUNDS,
}
"""Every extension code: what it stands for, and what its payload holds."""

_DEFAULT = ValueLimits()


class Codec:
    """One side's end of one conversation: encodes what leaves, decodes what arrives, remembers classes.

    Enumerations that arrive are made once and stay the same for the life of the codec.

    Args:
        limits: bounds on every value, either way.
        trusted: whether the values are this process's own, so that their properties, validators and time zones may run
            and pydantic models are known: the host. In the worker it stays False.
        attribute_name: from a field's name as its author wrote it to the attribute that holds it on this side.
        plain_name: the way back.
        text: applied to each text that leaves and contains ``mark``.
        mark: see ``text``.
        stand_ins: this side's own versions of ``OrderedDict`` and ``SimpleNamespace``, by the standard class.
    """

    def __init__(
        self,
        *,
        limits: ValueLimits = _DEFAULT,
        trusted: bool = False,
        attribute_name: Callable[[str], str] = str,
        plain_name: Callable[[str], str] = str,
        text: Callable[[str], str] | None = None,
        mark: str = MARK,
        stand_ins: Mapping[type, type] | None = None,
    ) -> None:
        self.limits = limits
        self._registry = Registry(
            trusted=trusted, attribute_name=attribute_name, plain_name=plain_name, stand_ins=stand_ins
        )
        self._text = text
        self._mark = mark
        self._mark_bytes = mark.encode()

    def register(self, cls: type) -> None:
        """Let instances of ``cls``, a class of this side, be rebuilt when they come back, before any has left."""
        self._registry.register(cls)

    def encode(self, value: object, *, opaque: bool = False, path: str = "value") -> bytes:
        """``value`` as bytes.

        Args:
            value: anything; no code of its classes runs unless the codec is trusted.
            opaque: whether what cannot cross becomes an :class:`Opaque` with its ``repr`` instead of an error; only for
                that is ``repr`` called.
            path: what the value is called in messages. ``lookup(...)`` is a call: in the worker its arguments, in the
                host its result.

        Raises:
            CannotCross: part of it cannot cross, and ``opaque`` is False.
            ValueTooLarge: it passes a limit.
        """
        kind = type(value)
        try:
            if kind in PLAIN or is_plain(value, self.limits, levels=PLAIN_LEVELS, sized=self._registry.trusted):
                try:
                    data = pack(value)
                except (OverflowError, UnicodeEncodeError):
                    pass  # a number or a text that needs an extension after all
                else:
                    if len(data) <= self.limits.bytes and (self._text is None or self._mark_bytes not in data):
                        return data
            try:
                data = self._encoder(opaque, path, careful=False).encode(value)
            except (OverflowError, UnicodeEncodeError):
                pass
            else:
                if self._text is None or self._mark_bytes not in data:
                    return data
            return self._encoder(opaque, path, careful=True).encode(value)
        except Obstacle as obstacle:
            raise obstacle.error(path, self._registry.plain_name) from None
        except MemoryError:
            raise ValueTooLarge(path, "there is no memory to encode it", NAME(kind)) from None

    def _encoder(self, opaque: bool, path: str, *, careful: bool) -> Encoder:
        return Encoder(
            self._registry,
            self.limits,
            opaque=opaque,
            text=self._text,
            mark=self._mark,
            verb="return" if path.endswith("(...)") == self._registry.trusted else "pass",
            careful=careful,
        )

    def decode(self, data: bytes) -> object:
        """The value that is ``data``, which may be forged.

        Raises:
            MalformedValue: it is none, or passes a limit. Nothing else is ever raised.
            RefusedValue: it is one, but a class of this side does not accept it.
        """
        try:
            if type(data) is not bytes:
                data = memoryview(data).tobytes()
            if len(data) > self.limits.bytes:
                raise ValueError(f"{len(data):,} bytes; {self.limits.bytes:,} are allowed")
            return Decoder(self._registry, self.limits).decode(data)
        except Refused as error:
            raise RefusedValue(_reason(error)) from error
        except RecursionError:
            raise MalformedValue("nested too deeply") from None
        except Exception as error:
            raise MalformedValue(_reason(error)) from error


def _reason(error: Exception) -> str:
    return f"{error}"[:300] or type(error).__name__


def encode(value: object, *, limits: ValueLimits = _DEFAULT, opaque: bool = False, path: str = "value") -> bytes:
    """``value`` as bytes, by a codec of its own; see :meth:`Codec.encode`."""
    return Codec(limits=limits).encode(value, opaque=opaque, path=path)


def decode(data: bytes, *, limits: ValueLimits = _DEFAULT) -> object:
    """The value that is ``data``, by a codec of its own; see :meth:`Codec.decode`."""
    return Codec(limits=limits).decode(data)
