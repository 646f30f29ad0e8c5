"""From an admitted tree to the tree that is compiled, changing as little as possible.

Three things change: private attributes and class-level names get their mark, the few attribute reads that only the
object can decide become a call, and a last expression is kept as the script's result. Everything else is the script
as written, so what runs is CPython's own bytecode. Relies on :mod:`headgate.runtime.worker.guard` having admitted the tree.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, TypeVar, overload

from headgate.runtime.language import ATTRIBUTES_BY_RECEIVER, is_dunder, is_private
from headgate.runtime.worker.attributes import READ_AT_RUN_TIME
from headgate.runtime.worker.formatting import is_plain_template
from headgate.runtime.worker.hooks import HOOKS
from headgate.runtime.worker.names import MARK, marked

# Names that a script cannot spell, bound in its builtins.
READ: Final = MARK + "read"
PLAIN: Final = MARK + "plain"
LOCALS: Final = MARK + "locals"
GLOBAL: Final = MARK + "global"
IN_PLACE: Final = MARK + "in_place"
PLAIN_ERROR: Final = MARK + "plain_error"
RESULT: Final = MARK + "result"
HELD: Final = MARK + "held"
HOOKED: Final = MARK + "hooked"
METACLASS: Final = MARK + "metaclass"
_TEMPORARY: Final = MARK + "temporary"

_NAME_HOOKS: Final = {"__set_name__": 2}
"""Special methods that are handed an attribute's name, and the position of that parameter; for others see ``hooks``."""

_Node = TypeVar("_Node", bound=ast.AST)


def rewrite(tree: ast.Module) -> ast.Module:
    """Rewrite ``tree`` in place and return it, ready to be compiled."""
    keep_result(tree)
    _Rewriter(tree).visit_module()
    return tree


def keep_result(tree: ast.Module) -> ast.Module:
    """Let a last expression be kept as the script's result; in place."""
    last = tree.body[-1] if tree.body else None
    if isinstance(last, ast.Expr):
        tree.body[-1] = _at(ast.Assign([ast.Name(RESULT, ast.Store())], last.value), last)
    return tree


def _at(node: _Node, place: ast.AST) -> _Node:
    """``node`` with the position of ``place``, so that tracebacks point at the script."""
    for each in ast.walk(node):
        if "lineno" in each._attributes and not hasattr(each, "lineno"):
            ast.copy_location(each, place)
    return node


def _load(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())


class _ClassScope:
    """The private names that one class body binds, and which of them exist outside it too."""

    __slots__ = ("bound", "has_hooks", "mangle", "shared")

    def __init__(self, node: ast.ClassDef, bound_elsewhere: frozenset[str]) -> None:
        names = _bound_in_body(node)
        self.bound = frozenset(name for name in names if is_private(name))
        self.has_hooks = not names.isdisjoint(HOOKS)
        self.shared = self.bound & bound_elsewhere
        self.mangle = "_" + node.name.lstrip("_") if node.name.strip("_") else ""

    def stored(self, name: str) -> str:
        """The key under which the class namespace holds ``name``."""
        name = marked(name)
        return self.mangle + name if name.startswith("__") and self.mangle else name


def _bound_in_body(node: ast.ClassDef) -> set[str]:
    """Names bound directly in a class body, as its symbol table would have them."""
    bound: set[str] = set()
    outside: set[str] = set()
    pending: list[ast.AST] = list(node.body)
    while pending:
        each = pending.pop()
        match each:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                bound.add(each.name)
                pending.extend(each.decorator_list)
                pending.extend(_evaluated_around(each.args))
                if each.returns is not None:
                    pending.append(each.returns)
                continue
            case ast.Lambda():
                pending.extend(_evaluated_around(each.args))
                continue
            case ast.ClassDef():
                bound.add(each.name)
                pending.extend((*each.decorator_list, *each.bases, *(keyword.value for keyword in each.keywords)))
                continue
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                pending.append(each.generators[0].iter)
                continue
            case ast.Name(ctx=ast.Store() | ast.Del()):
                bound.add(each.id)
            case ast.Global() | ast.Nonlocal():
                outside.update(each.names)
            case ast.Import() | ast.ImportFrom():
                bound.update((alias.asname or alias.name).partition(".")[0] for alias in each.names)
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                bound.add(name)
            case ast.MatchMapping(rest=str(name)):
                bound.add(name)
        pending.extend(ast.iter_child_nodes(each))
    return bound - outside


def _evaluated_around(arguments: ast.arguments) -> list[ast.expr]:
    """The defaults and annotations of a function, which belong to the scope around it."""
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    annotations = [each.annotation for each in every if each is not None]
    return [each for each in (*arguments.defaults, *arguments.kw_defaults, *annotations) if each is not None]


class _Rewriter:
    """A recursive transformer that knows whether it stands directly in a class body."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._elsewhere: frozenset[str] | None = None
        self._has_private_names = any(
            is_private(node.attr if type(node) is ast.Attribute else node.name)  # ty: ignore[missing-attribute]
            for node in ast.walk(tree)
            if type(node) in (ast.Attribute, ast.FunctionDef, ast.AsyncFunctionDef)
        )

    def visit_module(self) -> None:
        self._children(self._tree, None)

    # -- walking -----------------------------------------------------------------------------------------------------

    def _children(self, node: ast.AST, scope: _ClassScope | None) -> None:
        for field, value in ast.iter_fields(node):
            if isinstance(value, list):
                value[:] = self._list(value, scope)
            elif isinstance(value, ast.AST):
                setattr(node, field, self._visit(value, scope))

    def _list(self, nodes: list, scope: _ClassScope | None) -> list:
        made: list = []
        for node in nodes:
            if isinstance(node, ast.AST):
                new = self._visit(node, scope)
                if isinstance(new, list):
                    made.extend(new)
                else:
                    made.append(new)
            else:
                made.append(node)
        return made

    if TYPE_CHECKING:  # `overload` keeps what it decorates in a registry of `typing`, a module that scripts import

        @overload
        def _visit(self, node: ast.expr, scope: _ClassScope | None) -> ast.expr: ...
        @overload
        def _visit(self, node: ast.AST, scope: _ClassScope | None) -> ast.AST | list[ast.stmt]: ...

    def _visit(self, node: ast.AST, scope: _ClassScope | None) -> ast.AST | list[ast.stmt]:
        match node:
            case ast.Attribute():
                return self._attribute(node, scope)
            case ast.Name():
                return self._name(node, scope) if scope is not None else node
            case ast.Constant():
                return node
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._function(node, scope)
            case ast.Lambda():
                node.args = self._arguments(node.args, scope)
                node.body = self._visit(node.body, None)
            case ast.ClassDef():
                self._class(node, scope)
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                first = node.generators[0]
                first.iter = self._visit(first.iter, scope)
                iterable, first.iter = first.iter, ast.Constant(None)
                self._children(node, None)
                first.iter = iterable
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(template)), attr="format")) if (
                is_plain_template(template)
            ):
                node.args = self._list(node.args, scope)
                node.keywords = self._list(node.keywords, scope)
            case ast.AugAssign(target=ast.Attribute(attr=name)) if name in ATTRIBUTES_BY_RECEIVER:
                return self._augmented(node, scope)
            case ast.ExceptHandler(name=str(name)):
                self._handler(node, name, scope)
            case ast.MatchClass():
                node.kwd_attrs = [marked(name) for name in node.kwd_attrs]
                self._children(node, scope)
            case ast.MatchValue():
                node.value = self._compared(node.value, scope)
            case ast.MatchMapping():
                if scope is not None:
                    self._class_level_binding(node, scope)
                node.keys = [self._compared(key, scope) for key in node.keys]
                node.patterns = self._list(node.patterns, scope)
            case _:
                if scope is not None:
                    self._class_level_binding(node, scope)
                self._children(node, scope)
        return node

    # -- attributes --------------------------------------------------------------------------------------------------

    def _attribute(self, node: ast.Attribute, scope: _ClassScope | None) -> ast.expr:
        node.value = self._visit(node.value, scope)
        if node.attr in READ_AT_RUN_TIME and isinstance(node.ctx, ast.Load):
            return _at(ast.Call(_load(READ), [node.value, ast.Constant(node.attr)], []), node)
        node.attr = marked(node.attr)
        return node

    def _compared(self, value: ast.expr, scope: _ClassScope | None) -> ast.expr:
        """A value in a pattern; CPython takes no call there, but the attribute of one."""
        new = self._visit(value, scope)
        if isinstance(value, ast.Attribute) and isinstance(new, ast.Call):
            return _at(ast.Attribute(ast.Call(_load(HELD), [new], []), "value", ast.Load()), value)
        return new

    def _augmented(self, node: ast.AugAssign, scope: _ClassScope | None) -> list[ast.stmt]:
        """``x.format += v`` reads the attribute without a call; spell the read out."""
        target = node.target
        assert isinstance(target, ast.Attribute)
        receiver = self._visit(target.value, scope)
        value = self._visit(node.value, scope)
        current = ast.Call(_load(READ), [_load(_TEMPORARY), ast.Constant(target.attr)], [])
        operator = ast.Constant(type(node.op).__name__)
        return [
            _at(ast.Assign([ast.Name(_TEMPORARY, ast.Store())], receiver), node),
            _at(
                ast.Assign(
                    [ast.Attribute(_load(_TEMPORARY), target.attr, ast.Store())],
                    ast.Call(_load(IN_PLACE), [operator, current, value], []),
                ),
                node,
            ),
            _at(ast.Delete([ast.Name(_TEMPORARY, ast.Del())]), node),
        ]

    def _handler(self, node: ast.ExceptHandler, name: str, scope: _ClassScope | None) -> None:
        """Let a caught exception speak of private names as they are written; only a script that has some needs it."""
        if scope is not None:
            self._class_level_binding(node, scope)
        self._children(node, scope)
        if self._has_private_names:
            caught = _load(node.name or name)
            node.body.insert(0, _at(ast.Expr(ast.Call(_load(PLAIN_ERROR), [caught], [])), node.body[0]))

    # -- names in class bodies ---------------------------------------------------------------------------------------

    def _name(self, node: ast.Name, scope: _ClassScope) -> ast.expr:
        name = node.id
        if name not in scope.bound:
            return node
        own = ast.copy_location(ast.Name(marked(name), node.ctx), node)
        if name in scope.shared and isinstance(node.ctx, ast.Load):
            # CPython looks in the class namespace first and among the globals then, at run time; so does this.
            here = ast.Compare(ast.Constant(scope.stored(name)), [ast.In()], [ast.Call(_load(LOCALS), [], [])])
            outside = ast.Call(_load(GLOBAL), [ast.Constant(name)], [])
            return _at(ast.IfExp(here, own, outside), node)
        return own

    def _class_level_binding(self, node: ast.AST, scope: _ClassScope) -> None:
        """Mark what a class body binds through a slot that is text, not a Name."""
        match node:
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                node.name = marked(name) if name in scope.bound else name
            case ast.MatchMapping(rest=str(name)):
                node.rest = marked(name) if name in scope.bound else name
            case ast.alias():
                name = node.asname or node.name
                if name in scope.bound:
                    node.asname = marked(name)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                if name in ("__slots__", "__match_args__") and node.value is not None:
                    for each in ast.walk(node.value):
                        if isinstance(each, ast.Constant):
                            each.value = marked(each.value)  # ty: ignore[invalid-argument-type]

    # -- definitions -------------------------------------------------------------------------------------------------

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: _ClassScope | None) -> None:
        node.decorator_list = self._list(node.decorator_list, scope)
        node.args = self._arguments(node.args, scope)
        if node.returns is not None:
            node.returns = self._visit(node.returns, scope)
        node.body = self._list(node.body, None)
        if scope is not None:
            if node.name in _NAME_HOOKS:
                self._plain_parameter(node, _NAME_HOOKS[node.name])
            if node.name in scope.bound:
                node.name = marked(node.name)

    def _arguments(self, arguments: ast.arguments, scope: _ClassScope | None) -> ast.arguments:
        arguments.defaults = self._list(arguments.defaults, scope)
        arguments.kw_defaults = self._list(arguments.kw_defaults, scope)
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        for argument in every:
            if argument is not None and argument.annotation is not None:
                argument.annotation = self._visit(argument.annotation, scope)
        return arguments

    def _plain_parameter(self, node: ast.FunctionDef | ast.AsyncFunctionDef, position: int) -> None:
        """Let ``__set_name__(self, owner, name)`` see the name as the author writes it."""
        parameters = [*node.args.posonlyargs, *node.args.args]
        if len(parameters) <= position:
            return
        name = parameters[position].arg
        first = node.body[0]
        plain = ast.Assign([ast.Name(name, ast.Store())], ast.Call(_load(PLAIN), [_load(name)], []))
        node.body.insert(1 if ast.get_docstring(node, clean=False) is not None else 0, _at(plain, first))

    def _class(self, node: ast.ClassDef, scope: _ClassScope | None) -> None:
        node.decorator_list = self._list(node.decorator_list, scope)
        node.bases = self._list(node.bases, scope)
        node.keywords = self._list(node.keywords, scope)
        for keyword in node.keywords:
            if keyword.arg == "metaclass":
                keyword.value = _at(ast.Call(_load(METACLASS), [keyword.value], []), keyword.value)
        inner = _ClassScope(node, self._bound_outside(node))
        node.body = self._list(node.body, inner)
        if inner.has_hooks:
            guarded = ast.Expr(ast.Call(_load(HOOKED), [ast.Call(_load(LOCALS), [], [])], []))
            node.body.append(_at(guarded, node.body[-1]))
        if scope is not None and node.name in scope.bound:
            node.name = marked(node.name)

    def _bound_outside(self, node: ast.ClassDef) -> frozenset[str]:
        """Private names that the script binds anywhere but directly in class bodies; computed once."""
        if self._elsewhere is None:
            names: set[str] = set()
            pending: list[tuple[ast.AST, bool]] = [(self._tree, False)]
            while pending:
                each, in_class = pending.pop()
                if not in_class:
                    names.update(_bound_here(each))
                is_scope = isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                for child in ast.iter_child_nodes(each):
                    inside = isinstance(each, ast.ClassDef) or (in_class and not is_scope)
                    pending.append((child, inside))
                if isinstance(each, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not in_class:
                    names.add(each.name)
            self._elsewhere = frozenset(name for name in names if is_private(name) and not is_dunder(name))
        return self._elsewhere


def _bound_here(node: ast.AST) -> list[str]:
    match node:
        case ast.Name(ctx=ast.Store()):
            return [node.id]
        case ast.arg():
            return [node.arg]
        case ast.Global() | ast.Nonlocal():
            return node.names
        case ast.alias():
            return [(node.asname or node.name).partition(".")[0]]
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            return [name]
    return []
