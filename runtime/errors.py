"""The base of everything that headgate raises on purpose."""

from __future__ import annotations


class HeadgateError(Exception):
    """Base class of headgate's own exceptions."""
