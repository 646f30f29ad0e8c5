"""The single values that MessagePack does not have, each as a tag and a few bytes, in both directions.

One table, ``SCALARS``: a row names the type, packs an instance without running any code of a subclass, and unpacks
bytes that may be forged. Relies on the standard library only; what is wrong with the bytes comes out as ``ValueError``
or as what the constructor of the type raises.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

MAX_POWER = 2_000_000
"""Largest power of ten, up or down, in a ``Decimal``: twice what decimal's default context can produce. Beyond it,
``int(value)`` in the host would be a bomb of a few bytes."""

MAX_FRACTION = 4096
"""Longest numerator or denominator, in bytes: finding a common divisor takes time with the square of the length."""

MAX_RANGE = 128
"""Longest bound or step of a ``range``, in bytes: its length is found by division, likewise quadratic."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One row: ``code`` is the tag on the wire; ``pack`` takes an instance of ``type`` or of a subclass."""

    code: int
    type: type
    pack: Callable[[Any], bytes]
    unpack: Callable[[bytes], object]


# --------------------------------------------------------------------------------------------------------------------
# Numbers. Integers are two's complement, little-endian: linear in their length, where decimal text is quadratic.
# --------------------------------------------------------------------------------------------------------------------


def _pack_int(value: Any) -> bytes:
    return int.to_bytes(value, int.bit_length(value) // 8 + 1, "little", signed=True)


def _unpack_int(data: bytes) -> int:
    return int.from_bytes(data, "little", signed=True)


def _pack_ints(values: tuple[int, ...], most: int, what: str) -> bytes:
    parts = [_pack_int(value) for value in values]
    if max(map(len, parts)) > most:
        raise ValueError(f"a {what} of more than {most:,} bytes a part")
    return b"".join(len(part).to_bytes(2, "little") + part for part in parts)


def _unpack_ints(data: bytes, count: int, most: int) -> list[int]:
    values = []
    at = 0
    for _ in range(count):
        size = int.from_bytes(data[at : at + 2], "little")
        if not 0 < size <= most or at + 2 + size > len(data):
            raise ValueError("an integer of the wrong length")
        values.append(_unpack_int(data[at + 2 : at + 2 + size]))
        at += 2 + size
    if at != len(data):
        raise ValueError("bytes left over")
    return values


def _pack_complex(value: Any) -> bytes:
    number = complex.__pos__(value)
    return struct.pack("<dd", number.real, number.imag)


def _unpack_complex(data: bytes) -> complex:
    return complex(*struct.unpack("<dd", data))


_NUMERATOR: Callable[[object], int] = Fraction.__dict__["_numerator"].__get__
_DENOMINATOR: Callable[[object], int] = Fraction.__dict__["_denominator"].__get__


def _pack_fraction(value: Any) -> bytes:
    return _pack_ints((_NUMERATOR(value), _DENOMINATOR(value)), MAX_FRACTION, "fraction")


def _unpack_fraction(data: bytes) -> Fraction:
    numerator, denominator = _unpack_ints(data, 2, MAX_FRACTION)
    if denominator <= 0:
        raise ValueError("a denominator that is not positive")
    value = Fraction(numerator, denominator)
    # Equality and hashing of fractions rely on lowest terms, so another form of the same number is a forgery.
    if value.denominator != denominator:
        raise ValueError("a fraction that is not in lowest terms")
    return value


def _pack_range(value: Any) -> bytes:
    return _pack_ints((value.start, value.stop, value.step), MAX_RANGE, "range")


def _unpack_range(data: bytes) -> range:
    return range(*_unpack_ints(data, 3, MAX_RANGE))


_DECIMAL = re.compile(
    rb"[+-]?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]{1,7})?|[Ii]nf(?:inity)?|s?NaN[0-9]{0,1000})"
)


def _check_power(value: Decimal) -> None:
    if value.is_finite() and abs(value.adjusted()) > MAX_POWER:
        raise ValueError(f"a Decimal beyond 10 to the {MAX_POWER:,}")


def _pack_decimal(value: Any) -> bytes:
    if type(value) is not Decimal:
        value = Decimal(Decimal.__str__(value))
    _check_power(value)
    return str(value).encode("ascii")


def _unpack_decimal(data: bytes) -> Decimal:
    if _DECIMAL.fullmatch(data) is None:
        raise ValueError("not a decimal number")
    value = Decimal(data.decode("ascii"))
    _check_power(value)
    return value


# --------------------------------------------------------------------------------------------------------------------
# Text and bytes
# --------------------------------------------------------------------------------------------------------------------


def _pack_text(value: Any) -> bytes:
    return str.encode(value, "utf-8", "surrogatepass")


def _unpack_text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _pack_bytes(value: Any) -> bytes:
    return bytes.__getitem__(value, slice(None))


def _pack_bytearray(value: Any) -> bytes:
    return bytes(bytearray.__getitem__(value, slice(None)))


_UUID_INT: Callable[[object], int] = UUID.__dict__["int"].__get__


def _pack_uuid(value: Any) -> bytes:
    return int.to_bytes(_UUID_INT(value), 16, "big")


def _unpack_uuid(data: bytes) -> UUID:
    return UUID(bytes=data)


# --------------------------------------------------------------------------------------------------------------------
# Dates and times: fields as a fixed struct, then the zone; the constructors check what arrives.
# --------------------------------------------------------------------------------------------------------------------


def _getters(owner: type, names: str) -> list[Callable[[object], int]]:
    """Reads of the C type's own members, which a subclass cannot override."""
    return [getattr(owner, name).__get__ for name in names.split()]


_DATE = _getters(date, "year month day")
_TIME = _getters(time, "hour minute second microsecond fold")
_DATETIME = _DATE + _getters(datetime, "hour minute second microsecond fold")
_TIMEDELTA = _getters(timedelta, "days seconds microseconds")
_DATE_FORM = struct.Struct("<HBB")
_TIME_FORM = struct.Struct("<BBBIB")
_DATETIME_FORM = struct.Struct("<HBBBBBIB")
_TIMEDELTA_FORM = struct.Struct("<iII")
_MICROSECOND = timedelta(microseconds=1)

_ZONE_KEY = re.compile(r"[A-Za-z0-9_+\-]{1,40}(?:/[A-Za-z0-9_+\-]{1,40}){0,3}")
"""The keys of the time zone database. None has a dot, so none can climb out of it."""


def _pack_zone(zone: Any) -> bytes:
    if zone is None:
        return b""
    if type(zone) is timezone:
        offset, *name = zone.__getinitargs__()
        packed = (offset // _MICROSECOND).to_bytes(8, "little", signed=True)
        return b"N" + packed + _pack_text(name[0]) if name else b"O" + packed
    if type(zone) is ZoneInfo and type(zone.key) is str and _ZONE_KEY.fullmatch(zone.key):
        return b"K" + zone.key.encode("ascii")
    raise ValueError("a time zone that is neither datetime.timezone nor zoneinfo.ZoneInfo")


def _unpack_zone(data: bytes) -> tzinfo | None:
    if not data:
        return None
    form = data[:1]
    if form == b"K":
        key = data[1:].decode("ascii")
        if _ZONE_KEY.fullmatch(key) is None:
            raise ValueError("not the key of a time zone")
        return ZoneInfo(key)
    if len(data) < 9 or form not in (b"N", b"O") or (form == b"O" and len(data) != 9):
        raise ValueError("not a time zone")
    offset = timedelta(microseconds=int.from_bytes(data[1:9], "little", signed=True))
    return timezone(offset, _unpack_text(data[9:])) if form == b"N" else timezone(offset)


def _unpack_known_zone(data: bytes) -> tzinfo:
    zone = _unpack_zone(data)
    if zone is None:
        raise ValueError("no time zone")
    return zone


def fixed_zone(value: Any) -> Any:
    """A ``datetime`` or ``time``; if its zone is of a class unknown here (pydantic's), at the offset of its moment.

    Calls the zone's own code, so it is only for values of the host.
    """
    zone = value.tzinfo
    if zone is None or type(zone) in (timezone, ZoneInfo):
        return value
    offset = value.utcoffset()
    return value.replace(tzinfo=None if offset is None else timezone(offset))


def _pack_date(value: Any) -> bytes:
    return _DATE_FORM.pack(*[get(value) for get in _DATE])


def _unpack_date(data: bytes) -> date:
    return date(*_DATE_FORM.unpack(data))


def _pack_time(value: Any) -> bytes:
    return _TIME_FORM.pack(*[get(value) for get in _TIME]) + _pack_zone(time.tzinfo.__get__(value))


def _unpack_time(data: bytes) -> time:
    *fields, fold = _TIME_FORM.unpack_from(data)
    return time(*fields, _unpack_zone(data[_TIME_FORM.size :]), fold=fold)


def _pack_datetime(value: Any) -> bytes:
    return _DATETIME_FORM.pack(*[get(value) for get in _DATETIME]) + _pack_zone(datetime.tzinfo.__get__(value))


def _unpack_datetime(data: bytes) -> datetime:
    *fields, fold = _DATETIME_FORM.unpack_from(data)
    return datetime(*fields, _unpack_zone(data[_DATETIME_FORM.size :]), fold=fold)


def _pack_timedelta(value: Any) -> bytes:
    return _TIMEDELTA_FORM.pack(*[get(value) for get in _TIMEDELTA])


def _unpack_timedelta(data: bytes) -> timedelta:
    return timedelta(*_TIMEDELTA_FORM.unpack(data))


# --------------------------------------------------------------------------------------------------------------------
# The table
# --------------------------------------------------------------------------------------------------------------------

SCALARS: tuple[Scalar, ...] = (
    Scalar(1, bytes, _pack_bytes, bytes),
    Scalar(2, int, _pack_int, _unpack_int),  # those of more than 64 bits
    Scalar(3, str, _pack_text, _unpack_text),  # those with lone surrogates
    Scalar(4, bytearray, _pack_bytearray, bytearray),
    Scalar(5, complex, _pack_complex, _unpack_complex),
    Scalar(6, range, _pack_range, _unpack_range),
    Scalar(7, Decimal, _pack_decimal, _unpack_decimal),
    Scalar(8, Fraction, _pack_fraction, _unpack_fraction),
    Scalar(9, date, _pack_date, _unpack_date),
    Scalar(10, time, _pack_time, _unpack_time),
    Scalar(11, datetime, _pack_datetime, _unpack_datetime),
    Scalar(12, timedelta, _pack_timedelta, _unpack_timedelta),
    Scalar(13, timezone, _pack_zone, _unpack_known_zone),
    Scalar(14, ZoneInfo, _pack_zone, _unpack_known_zone),
    Scalar(15, UUID, _pack_uuid, _unpack_uuid),
)
