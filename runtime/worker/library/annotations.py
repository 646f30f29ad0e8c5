"""The types that a script's annotations mean, without running text as code.

``typing.get_type_hints`` evaluates string annotations with real builtins. Here a string is parsed, and only names, attributes,
subscripts and unions in it are followed, among what the function itself could name.
"""

from __future__ import annotations

import ast
import functools
import operator
import types
from typing import Any

from headgate.runtime.syntax import FILENAME
from headgate.runtime.worker.attributes import read


def type_hints(function: object) -> dict[str, object]:
    """The annotations of ``function`` by parameter, strings looked up.

    Raises:
        NameError, AttributeError: a string names what does not exist.
        TypeError: a string is no type.
    """
    hints: dict[str, object] = {}
    for name, annotation in _annotations(function).items():
        if isinstance(annotation, str):
            annotation = _meaning(str.__str__(annotation), _names(function))
        hints[name] = types.NoneType if annotation is None else annotation
    return hints


def _annotations(function: object) -> dict[str, object]:
    own = getattr(function, "__annotations__", None)
    return dict(own) if isinstance(own, dict) else {}


def _names(function: object) -> dict[str, object]:
    """What the body of ``function`` could name globally; nothing if it is not a script's function."""
    if isinstance(function, staticmethod | classmethod):
        function = function.__func__
    if type(function) is types.FunctionType and function.__code__.co_filename == FILENAME:
        return {**function.__builtins__, **function.__globals__}
    return {}


def _meaning(text: str, names: dict[str, object]) -> object:
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise TypeError(f"{text!r} is not a type") from None
    return _follow(tree, names, text)


def _follow(node: ast.expr, names: dict[str, object], text: str) -> Any:
    follow = functools.partial(_follow, names=names, text=text)
    match node:
        case ast.Name(id=name):
            if name not in names or name.startswith("__"):
                raise NameError(f"name {name!r} is not defined", name=name)
            return names[name]
        case ast.Attribute(value=value, attr=name):
            return read(follow(value), name)
        case ast.Constant(value=None):
            return None
        case ast.Constant(value=str(inner)):
            return _meaning(inner, names)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return operator.or_(follow(left), follow(right))
        case ast.Subscript(value=value, slice=ast.Tuple(elts=items)):
            return follow(value)[tuple(map(follow, items))]
        case ast.Subscript(value=value, slice=item):
            return follow(value)[follow(item)]
        case ast.List(elts=items):
            return list(map(follow, items))
    raise TypeError(f"{text!r} is not a type")
