"""What can be read off a LibCST tree without running it: identifiers as compiled, literal names, constant patterns.

LibCST keeps what was written where ``ast`` has what is meant: an identifier before its NFKC normalisation, a string
before its escapes. Without recursion, since LibCST nests some things deeper than ``ast``.
"""

from __future__ import annotations

import ast
import unicodedata

import libcst as cst
from headgate.runtime import language
from headgate.runtime.language import is_dunder
from headgate.runtime.syntax import FILENAME

LITERAL_NAMES = frozenset(["__slots__", "__match_args__"])
"""Class-level names that may be bound to literal names only."""


def identifier(node: cst.Name) -> str:
    """The identifier as the compiler sees it."""
    value = node.value
    return value if value.isascii() else unicodedata.normalize("NFKC", value)


def dotted(node: cst.BaseExpression | None) -> str:
    """``a.b.c`` as written in an import statement; empty for none."""
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(identifier(node.attr))
        node = node.value
    if isinstance(node, cst.Name):
        parts.append(identifier(node))
    return ".".join(reversed(parts))


def is_literal_binding(target: cst.BaseExpression, value: cst.BaseExpression | None) -> bool:
    """Whether this binds ``__slots__`` or ``__match_args__`` to names that the language admits."""
    if not isinstance(target, cst.Name) or (name := identifier(target)) not in LITERAL_NAMES:
        return False
    texts: list[str | None]
    if isinstance(value, cst.Tuple | cst.List):
        texts = [_text(element.value) if isinstance(element, cst.Element) else None for element in value.elements]
    else:
        texts = [_text(value) if name == "__slots__" else None]
    return all(text is not None and _is_admitted(name, text) for text in texts)


def _is_admitted(name: str, text: str) -> bool:
    """Whether ``text`` may be one of the names that ``name`` is bound to."""
    if name == "__slots__" and text in ("__dict__", "__weakref__"):
        return True
    if not text.isidentifier() or is_dunder(text) or text in language.ATTRIBUTES_DENIED:
        return False
    return name == "__slots__" or text not in language.ATTRIBUTES_BY_RECEIVER


def _text(node: cst.BaseExpression | None) -> str | None:
    """The value of a plain string literal, also of several side by side; None for anything else."""
    parts: list[str] = []
    while isinstance(node, cst.ConcatenatedString):
        if not isinstance(node.left, cst.SimpleString):
            return None
        parts.append(node.left.value)
        node = node.right
    if not isinstance(node, cst.SimpleString):
        return None
    parts.append(node.value)
    # The file name keeps the compiler's remarks on odd escapes out of the host's warnings.
    values = [ast.literal_eval(compile(part, FILENAME, "eval", ast.PyCF_ONLY_AST)) for part in parts]
    return "".join(values) if all(isinstance(value, str) for value in values) else None


def pattern_start(pattern: cst.MatchPattern) -> cst.CSTNode:
    """The node that begins where ``ast`` has the pattern begin."""
    return pattern.value if isinstance(pattern, cst.MatchValue | cst.MatchSingleton) else pattern


def is_constant_pattern(pattern: cst.MatchPattern) -> bool:
    """Whether the pattern compares with literals only, and captures nothing."""
    patterns = [pattern]
    while patterns:
        each = patterns.pop()
        if isinstance(each, cst.MatchOr):
            patterns.extend(element.pattern for element in each.patterns)
        elif isinstance(each, cst.MatchValue):
            if isinstance(each.value, cst.Name | cst.Attribute):
                return False
        elif not isinstance(each, cst.MatchSingleton):
            return False
    return True


def catches_name_error(handler: cst.ExceptHandler) -> bool:
    caught = handler.type.elements if isinstance(handler.type, cst.Tuple) else [handler]
    kinds = [
        each.type if isinstance(each, cst.ExceptHandler) else each.value
        for each in caught
        if not isinstance(each, cst.StarredElement)
    ]
    return any(isinstance(kind, cst.Name) and identifier(kind) == "NameError" for kind in kinds)
