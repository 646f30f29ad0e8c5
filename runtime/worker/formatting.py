"""``str.format`` and ``str.format_map`` with attribute fields that pass the language's rules.

The real ones walk attributes by string (``"{0.__class__}"``), so scripts get these. Everything but the attribute step
is CPython's own parser and ``format()``; messages are CPython's.
"""

from __future__ import annotations

import _string  # ty: ignore[import-not-found]
from collections.abc import Callable, Mapping


class AutoNumber:
    """Numbers ``{}`` fields; a template may number all its fields itself or none."""

    __slots__ = ("manual", "next")

    def __init__(self) -> None:
        self.next = 0
        self.manual: bool | None = None

    def resolve(self, first: int | str) -> int | str:
        """``first`` as parsed, with an empty name replaced by the next number."""
        if first == "":
            if self.manual is True:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            self.manual = False
            self.next += 1
            return self.next - 1
        if isinstance(first, int):
            if self.manual is False:
                raise ValueError("cannot switch from automatic field numbering to manual field specification")
            self.manual = True
        return first


def format_text(template: str, args: tuple | None, kwargs: Mapping[str, object]) -> str:
    """``template.format(*args, **kwargs)`` as a script may call it; without ``args``, ``template.format_map(kwargs)``.

    Raises:
        AttributeError: a field names an attribute that the language denies.
        IndexError, KeyError, ValueError: as ``str.format``.
    """

    def value_of(first: int | str) -> object:
        if isinstance(first, int):
            if args is None:
                raise ValueError("Format string contains positional fields")
            if first >= len(args):
                raise IndexError(f"Replacement index {first} out of range for positional args tuple")
            return args[first]
        return kwargs[first]

    return expand(template, value_of, AutoNumber(), 2)


def expand(template: str, value_of: Callable[[int | str], object], numbers: AutoNumber, depth: int) -> str:
    """``template`` with every field replaced; ``depth`` bounds fields nested in format specs."""
    if depth < 0:
        raise ValueError("Max string recursion exceeded")
    parts: list[str] = []
    for literal, field, spec, conversion in _string.formatter_parser(template):
        if literal:
            parts.append(literal)
        if field is not None:
            value = field_value(field, value_of, numbers)
            parts.append(format(convert(value, conversion), expand(spec, value_of, numbers, depth - 1) if spec else ""))
    return "".join(parts)


def field_value(field: str, value_of: Callable[[int | str], object], numbers: AutoNumber) -> object:
    """The object that a field such as ``0.name[key]`` means."""
    from headgate.runtime.worker.attributes import read

    first, steps = _string.formatter_field_name_split(field)
    value = value_of(numbers.resolve(first))
    for is_attribute, step in steps:
        value = read(value, step) if is_attribute else value[step]  # ty: ignore[not-subscriptable]
    return value


def convert(value: object, conversion: str | None) -> object:
    """``value`` after ``!r``, ``!s`` or ``!a``."""
    match conversion:
        case None:
            return value
        case "s":
            return str(value)
        case "r":
            return repr(value)
        case "a":
            return ascii(value)
    raise ValueError(
        f"Unknown conversion specifier '{conversion}'"
        if len(conversion) == 1
        else "expected ':' after conversion specifier"
    )


def is_plain_template(template: str) -> bool:
    """Whether no field of ``template`` reads an attribute, so that the real ``str.format`` is safe on it."""
    try:
        for _, field, spec, _ in _string.formatter_parser(template):
            if field is not None and "." in field:
                return False
            if spec and not is_plain_template(spec):
                return False
    except ValueError:
        return False
    return True
