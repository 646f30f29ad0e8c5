"""What decoding a message would cost in memory, judged from its bytes before anything is decoded.

One byte of MessagePack can become an object of a hundred. A count of bytes at C speed clears nearly every message; what
it cannot clear is walked token by token. Relies on one convention: an extension whose code is below ``NESTED`` holds
plain bytes, any other holds MessagePack.
"""

from __future__ import annotations

from typing import Final

NESTED: Final = 32
"""From this code on, the payload of an extension is itself MessagePack."""

MEMORY_PER_NODE: Final = 256
"""What a value may cost on average, in bytes, before the message is walked."""

_CONTAINER: Final = bytes([*range(0x80, 0xA0), *range(0xC7, 0xCA), *range(0xD4, 0xD9), *range(0xDC, 0xE0)])
"""Headers of arrays, maps and extensions: an object with room for others."""

_FREE: Final = bytes([*range(0x80), 0xC0, 0xC2, 0xC3])
"""Small integers, None, False and True: a pointer to an object that exists already."""

_CONTAINER_COST: Final = 200
_OBJECT_COST: Final = 72
_POINTER_COST: Final = 8

_SIZES: Final = bytes(
    1
    if head < 0xA0 or head >= 0xE0  # a small integer, the header of a small container
    else head - 0x9F
    if head < 0xC0  # a short text
    else {
        0xC0: 1,
        0xC2: 1,
        0xC3: 1,  # None, False, True
        0xCA: 5,
        0xCB: 9,
        0xCC: 2,
        0xCD: 3,
        0xCE: 5,
        0xCF: 9,
        0xD0: 2,
        0xD1: 3,
        0xD2: 5,
        0xD3: 9,  # numbers
        0xDC: 3,
        0xDD: 5,
        0xDE: 3,
        0xDF: 5,  # headers of arrays and maps
    }.get(head, 0)
    for head in range(256)
)
"""Length of each token whose first byte says it; 0 for the others."""

_LENGTH_BYTES: Final = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xC7: 1, 0xC8: 2, 0xC9: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
"""Bytes, extensions and text of any length: how many bytes tell it."""

_FIXED_EXTENSION: Final = {0xD4: 1, 0xD5: 2, 0xD6: 4, 0xD7: 8, 0xD8: 16}


def check(data: bytes, nodes: int) -> None:
    """Refuse a message that would take more memory than ``nodes`` values may.

    Raises:
        ValueError: it would.
    """
    if len(data) <= nodes:
        return
    rest = data.translate(None, _FREE)
    objects = rest.translate(None, _CONTAINER)
    cost = len(data) * _POINTER_COST + len(objects) * _OBJECT_COST + (len(rest) - len(objects)) * _CONTAINER_COST
    if cost > nodes * MEMORY_PER_NODE:
        walk(data, nodes)


def walk(data: bytes, nodes: int) -> None:
    """Go over the tokens of ``data``, those of nested messages too, and refuse it as :func:`check` does.

    Every token must end within the extension that holds it. Otherwise a token that reaches beyond would make the walk
    skip what the decoder, which goes by the extension's length, would read.
    """
    # A value has at most a header of its extension and one of the array in it; a text key is a token, and the number of
    # a record's shape.
    most = 4 * nodes + 64
    at = tokens = 0
    end = len(data)
    ends: list[int] = []
    while at < end or ends:
        if at >= end:
            if at > end:
                raise ValueError("a value reaches beyond the one that holds it")
            end = ends.pop()
            continue
        head = data[at]
        size = _SIZES[head]
        tokens += 1
        if tokens > most:
            raise ValueError(f"more than {nodes:,} values")
        if size:
            at += size
        elif head in _LENGTH_BYTES:
            width = _LENGTH_BYTES[head]
            length = int.from_bytes(data[at + 1 : at + 1 + width], "big")
            at += 1 + width
            if 0xC7 <= head <= 0xC9:
                at, end = _enter(data, at, length, end, ends)
            else:
                at += length
        elif head in _FIXED_EXTENSION:
            at, end = _enter(data, at + 1, _FIXED_EXTENSION[head], end, ends)
        else:
            raise ValueError("a byte that begins no value")
    if at > end:
        raise ValueError("the message is truncated")


def _enter(data: bytes, at: int, length: int, end: int, ends: list[int]) -> tuple[int, int]:
    """Step over the extension whose code is at ``at``, or into it; returns the new position and end."""
    inner = at + 1 + length
    if inner > end:
        raise ValueError("an extension reaches beyond the value that holds it")
    if not NESTED <= data[at] < 0x80:
        return inner, end
    ends.append(end)
    return at + 1, inner
