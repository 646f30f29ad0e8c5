"""The functions that ``dataclasses`` writes as source text, compiled with each name meaning what it means in a script.

A field ``_x`` is the attribute ``_x`` plus its mark, the plain parameter ``_x``, and plain text in a ``repr``. Attributes of
``ATTRIBUTES_BY_RECEIVER`` are read through an alias, since a field of that name may be missing on an object whose host class
has a dangerous attribute of the same name.
"""

from __future__ import annotations

import ast
import builtins
from typing import Any, Final

from headgate.runtime.language import ATTRIBUTES_BY_RECEIVER, ATTRIBUTES_DENIED
from headgate.runtime.worker.attributes import read
from headgate.runtime.worker.names import MARK, plain

DANGEROUS: Final = ATTRIBUTES_BY_RECEIVER.keys() | ATTRIBUTES_DENIED.keys()
"""Names that a field may have, and that some host object has too."""

_SHOW: Final = MARK + "show"

_BUILTINS: Final = {
    **{name: getattr(builtins, name) for name in ("NotImplemented", "hash", "super", "type")},
    _SHOW: lambda name: plain(name) if type(name) is str else name,
}
"""All that generated code names besides its own parameters."""


def alias(name: str) -> str:
    """The attribute through which generated code and class patterns read the field ``name``, where its name is dangerous."""
    return name + MARK


def add_aliases(cls: Any, names: list[str]) -> None:
    """Let ``cls`` be read by the aliases of the fields ``names``, in class patterns too."""
    for name in names:
        setattr(cls, alias(name), property(lambda self, name=name: read(self, name)))
    positions = vars(cls).get("__match_args__")
    if names and type(positions) is tuple:
        cls.__match_args__ = tuple(alias(name) if name in names else name for name in positions)


def run(text: str, _globals: object, namespace: dict[str, object]) -> None:
    """``exec`` for ``dataclasses``: define the generated functions in ``namespace``.

    Every name in ``text`` is a plain identifier, apart from its mark; that is the caller's to see to.
    """
    # Parsers know no mark; the stand-in for it is letters that do not occur in the text.
    letters = "ǁ"
    while letters in text:
        letters += "ǁ"
    tree = ast.parse(text.replace(MARK, letters))
    _Generated(letters).visit(tree)
    namespace_of_functions = {"__builtins__": _BUILTINS, "__name__": "__main__"}
    exec(compile(tree, "<string>", "exec", dont_inherit=True), namespace_of_functions, namespace)


class _Generated(ast.NodeTransformer):
    def __init__(self, letters: str) -> None:
        self._letters = letters
        self._parameters: frozenset[str] = frozenset()
        self._depth = 0

    def _marked(self, name: str) -> str:
        return name.replace(self._letters, MARK)

    def _plain(self, name: str) -> str:
        return name.replace(self._letters, "")

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        # Decorators, defaults and annotations belong to the enclosing function.
        arguments = node.args
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        for argument in every:
            if argument.annotation is not None:
                argument.annotation = self.visit(argument.annotation)
        arguments.defaults = [self.visit(each) for each in arguments.defaults]
        arguments.kw_defaults = [each and self.visit(each) for each in arguments.kw_defaults]
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        if node.returns is not None:
            node.returns = self.visit(node.returns)
        outer, self._parameters = self._parameters, frozenset(each.arg for each in every)
        if self._depth:
            for argument in every:
                argument.arg = self._plain(argument.arg)
        else:
            # The outermost function is called with the marked names of what its inner ones close over.
            for argument in every:
                argument.arg = self._marked(argument.arg)
            self._parameters = frozenset()
        self._depth += 1
        node.body = [self.visit(each) for each in node.body]
        self._depth -= 1
        self._parameters = outer
        return node

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = self._plain(node.id) if node.id in self._parameters else self._marked(node.id)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.Attribute:
        node.value = self.visit(node.value)
        if node.attr in DANGEROUS and isinstance(node.ctx, ast.Load):
            node.attr = alias(node.attr)
        else:
            node.attr = self._marked(node.attr)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        if type(node.value) is str:
            node.value = self._marked(node.value)
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.JoinedStr:
        for each in node.values:
            match each:
                case ast.Constant(value=str(text)):
                    each.value = self._plain(text)
                case ast.FormattedValue(value=ast.Name(id="name") as name):
                    show = ast.copy_location(ast.Name(_SHOW, ast.Load()), name)
                    each.value = ast.copy_location(ast.Call(show, [name], []), name)
                case ast.FormattedValue():
                    each.value = self.visit(each.value)
        return node
