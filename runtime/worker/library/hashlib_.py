"""``hashlib.new`` of a script: by name, among the algorithms that the module exports."""

from __future__ import annotations

import hashlib
from typing import Final

_NAMES: Final = tuple(
    "blake2b blake2s md5 sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256".split()
)


def new(name: str, data: bytes = b"", **options: object) -> object:
    """Return a new hashing object using the named algorithm; optionally initialized with data."""
    if not issubclass(type(name), str):
        raise TypeError("name must be a string")
    known = str.__str__(name).lower().replace("-", "_")
    known = known if known in _NAMES else known.replace("_", "")
    if known not in _NAMES:
        raise ValueError(f"unsupported hash type {name}")
    return getattr(hashlib, known)(data, **options)


new.__module__ = "hashlib"

REPLACED: Final[dict[str, object]] = {"new": new}


def preload() -> None:
    """In the zygote: let OpenSSL find its algorithms while there are files."""
    for name in _NAMES:
        new(name, b"")
