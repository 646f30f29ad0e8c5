"""Wall 1: whether the tree that CPython would compile stays within the language.

Fails closed: a node type, or an identifier slot, that the table does not know is refused. Works on ``ast``, because
that is what runs; the subset pass of the checker says the same on the LibCST tree, for people and models, and nothing relies
on it. :mod:`headgate.runtime.worker.rewrite` then turns what is admitted into what is compiled.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Collection, Iterable, Set
from typing import Any

from headgate.runtime import language
from headgate.runtime.language import Departure, is_dunder
from headgate.runtime.reach import certainly_read
from headgate.runtime.spelling import slip_of
from headgate.runtime.syntax import NotInLanguage, read

_IDENTIFIERS: dict[tuple[str, str], str] = {
    ("Name", "id"): "name",
    ("Attribute", "attr"): "attribute",
    ("FunctionDef", "name"): "definition",
    ("AsyncFunctionDef", "name"): "definition",
    ("ClassDef", "name"): "definition",
    ("arg", "arg"): "binding",
    ("keyword", "arg"): "binding",
    ("alias", "name"): "import",
    ("alias", "asname"): "binding",
    ("ImportFrom", "module"): "import",
    ("ExceptHandler", "name"): "binding",
    ("Global", "names"): "binding",
    ("Nonlocal", "names"): "binding",
    ("MatchAs", "name"): "binding",
    ("MatchStar", "name"): "binding",
    ("MatchMapping", "rest"): "binding",
    ("MatchClass", "kwd_attrs"): "pattern",
    # Text that names nothing:
    ("Constant", "value"): "text",
    ("Constant", "kind"): "text",
    **{
        (node, "type_comment"): "text"
        for node in ["FunctionDef", "AsyncFunctionDef", "arg", "Assign", "For", "AsyncFor", "With", "AsyncWith"]
    },
}
"""Every slot of the tree that holds text, and what the text is. A slot that is not here is refused."""

_SETTLED: dict[str, tuple[str, ...]] = {
    "Name": ("id", "ctx"),
    "Attribute": ("value", "attr", "ctx"),
    "Constant": ("value", "kind"),
    "Load": (),
    "Store": (),
    "Call": ("func", "args", "keywords"),
    "BinOp": ("left", "op", "right"),
    "Expr": ("value",),
}
"""The commonest nodes, whose slots need no look each time; one that gains a field in a newer Python is looked at again."""

_LITERAL_NAMES = frozenset(["__slots__", "__match_args__"])


def departures(source: str, provided: Collection[str] = ()) -> list[Departure]:
    """Every departure of ``source`` from the language, in order of position.

    ``provided`` names the tools, inputs and session variables that exist beside the builtins. A name that nothing binds
    is a departure where it is certainly reached, or is a slip of a provided one; elsewhere it is for the checker to
    warn of.
    """
    try:
        tree = read(source)
    except NotInLanguage as refused:
        return refused.departures
    return inspect(tree, source, provided)


def inspect(tree: ast.Module, source: str, provided: Collection[str] = ()) -> list[Departure]:
    """As :func:`departures`, for a tree that :func:`headgate.runtime.syntax.read` made of ``source``."""
    return _Inspection(tree, source, provided).run()


class Bindings:
    """What a script binds, anywhere in it, and what its imports say about the rest.

    Attributes:
        names: every bound name.
        modules: the names that every binding binds to one and the same module.
        has_star: whether some import binds names that cannot be seen.
        lazy_annotations: whether ``from __future__ import annotations`` is in force.
    """

    __slots__ = ("_bound", "has_star", "lazy_annotations")

    def __init__(self, tree: ast.Module) -> None:
        self._bound: dict[str, str | None] = {}
        self.has_star = False
        self.lazy_annotations = sys.version_info >= (3, 14)
        pending: list[ast.AST] = [tree]
        while pending:
            node = pending.pop()
            collect = _BINDERS.get(type(node))
            if collect is not None:
                collect(self, node)
            pending.extend(ast.iter_child_nodes(node))

    @property
    def names(self) -> Set[str]:
        return self._bound.keys()

    @property
    def modules(self) -> dict[str, str]:
        return {name: module for name, module in self._bound.items() if module is not None}

    def _bind(self, name: str, module: str | None = None) -> None:
        self._bound[name] = module if self._bound.get(name, module) == module else None

    def _name(self, node: ast.Name) -> None:
        if type(node.ctx) is ast.Store:
            self._bound[node.id] = None

    def _arg(self, node: ast.arg) -> None:
        self._bound[node.arg] = None

    def _named(self, node: ast.FunctionDef | ast.ExceptHandler | ast.MatchAs) -> None:
        if node.name is not None:
            self._bound[node.name] = None

    def _rest(self, node: ast.MatchMapping) -> None:
        if node.rest is not None:
            self._bound[node.rest] = None

    def _declared(self, node: ast.Global | ast.Nonlocal) -> None:
        self._bound.update(dict.fromkeys(node.names))

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            first = alias.name.partition(".")[0]
            module = alias.name if alias.asname else first
            self._bind(alias.asname or first, module if module in language.MODULES else None)

    def _import_from(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            module = "" if node.level else f"{node.module}.{alias.name}"
            self._bind(alias.asname or alias.name, module if module in language.MODULES else None)
            self.has_star |= alias.name == "*"
            self.lazy_annotations |= module == "__future__.annotations"


_BINDERS: dict[type[ast.AST], Callable[[Bindings, Any], None]] = {
    ast.Name: Bindings._name,
    ast.arg: Bindings._arg,
    ast.FunctionDef: Bindings._named,
    ast.AsyncFunctionDef: Bindings._named,
    ast.ClassDef: Bindings._named,
    ast.ExceptHandler: Bindings._named,
    ast.MatchAs: Bindings._named,
    ast.MatchStar: Bindings._named,
    ast.MatchMapping: Bindings._rest,
    ast.Global: Bindings._declared,
    ast.Nonlocal: Bindings._declared,
    ast.Import: Bindings._import,
    ast.ImportFrom: Bindings._import_from,
}


class _Inspection:
    """One pass over one tree. ``scope`` is the kind of the innermost scope: module, function or class."""

    def __init__(self, tree: ast.Module, source: str, provided: Collection[str]) -> None:
        self._tree = tree
        self._provided = provided
        self._lines: list[str] | None = None
        self._source = source
        bindings = Bindings(tree)
        self._modules, self._bound = bindings.modules, bindings.names
        self._stars = bindings.has_star
        self._lazy_annotations = bindings.lazy_annotations
        self._found: set[Departure] = set()
        self._unbound: list[ast.Name] = []
        self._in_function = False
        self._exempt = False  # inside `try: ... except NameError`
        self._unevaluated = False  # inside an annotation that never runs
        self._literal_targets: set[int] = set()

    def run(self) -> list[Departure]:
        self._visit(self._tree, "module")
        if self._unbound:
            certain = certainly_read(self._tree)
            for node in self._unbound:
                # A branch that never runs may name what it likes; a slip of a tool's name would act first, then fail.
                if (node.lineno, node.col_offset) in certain or slip_of(node.id, self._provided) is not None:
                    self._report("HG114", node.id, node)
        return sorted(self._found)

    # -- walking -----------------------------------------------------------------------------------------------------

    def _visit(self, node: ast.AST, scope: str) -> None:
        kind = type(node).__name__
        if kind not in language.SYNTAX:
            self._report("HG101", kind, node)
            return
        if node._fields != _SETTLED.get(kind):
            self._check_slots(node, kind)
        visit = _VISITORS.get(kind)
        if visit is not None:
            visit(self, node, scope)
            return
        for child in ast.iter_child_nodes(node):
            self._visit(child, scope)

    def _visit_all(self, nodes: Iterable[ast.AST | None], scope: str) -> None:
        for node in nodes:
            if node is not None:
                self._visit(node, scope)

    def _check_slots(self, node: ast.AST, kind: str) -> None:
        """Refuse text in a slot that nobody has judged, and dunder names in those that only bind."""
        for field in node._fields:
            value = getattr(node, field, None)
            if type(value) is str:
                texts = (value,)
            elif type(value) is list and value and type(value[0]) is str:
                texts = value
            else:
                continue
            slot = _IDENTIFIERS.get((kind, field))
            if slot is None:
                self._report("HG101", f"{kind}.{field}", node)
            elif slot == "binding":
                for text in texts:
                    if is_dunder(text):
                        self._report("HG107", text, node)

    # -- names -------------------------------------------------------------------------------------------------------

    def _name(self, node: ast.Name, scope: str) -> None:
        name = node.id
        if is_dunder(name):
            self._dunder_name(node, name, scope)
        elif not isinstance(node.ctx, ast.Store):
            self._known_name(node, name)

    def _dunder_name(self, node: ast.Name, name: str, scope: str) -> None:
        if isinstance(node.ctx, ast.Load):
            allowed = name in language.DUNDER_NAMES_READ or name in language.DUNDER_NAMES_WRITTEN
            if not allowed and not (scope == "class" and name in language.DUNDER_CLASS_NAMES):
                self._report("HG107", name, node)
        elif scope == "class":
            if name not in language.DUNDER_CLASS_NAMES:
                self._report("HG108", name, node)
            elif name in _LITERAL_NAMES and id(node) not in self._literal_targets:
                self._report("HG115", name, node)
        elif scope != "module" or name not in language.DUNDER_NAMES_WRITTEN:
            self._report("HG107", name, node)

    def _known_name(self, node: ast.Name, name: str) -> None:
        if name in self._bound or name in language.BUILTINS or name in self._provided:
            return
        if self._exempt or self._unevaluated:
            return
        if name in language.BUILTINS_DENIED:
            self._report("HG102", name, node)
        elif not self._stars:
            self._unbound.append(node)

    # -- attributes --------------------------------------------------------------------------------------------------

    def _attribute(self, node: ast.Attribute, scope: str) -> None:
        name = node.attr
        reading = isinstance(node.ctx, ast.Load)
        if is_dunder(name):
            if name not in (language.DUNDER_ATTRIBUTES_READ if reading else language.DUNDER_ATTRIBUTES_WRITTEN):
                self._report_end("HG106", name, node)
        elif name in language.ATTRIBUTES_DENIED:
            self._report_end("HG105", name, node)
        elif reading:
            module = self._module_of(node.value)
            if (
                module is not None
                and name not in language.exports(module)
                and f"{module}.{name}" not in language.MODULES
            ):
                self._report_end("HG104", name, node, module)
        self._visit(node.value, scope)

    def _module_of(self, node: ast.expr) -> str | None:
        if isinstance(node, ast.Name):
            return self._modules.get(node.id)
        if isinstance(node, ast.Attribute):
            parent = self._module_of(node.value)
            name = f"{parent}.{node.attr}"
            return name if parent is not None and name in language.MODULES else None
        return None

    # -- imports -----------------------------------------------------------------------------------------------------

    def _import(self, node: ast.Import, _: str) -> None:
        for alias in node.names:
            self._check_slots(alias, "alias")
            if alias.asname is None and is_dunder(alias.name.partition(".")[0]) and alias.name not in language.MODULES:
                self._report("HG107", alias.name.partition(".")[0], alias)
            if alias.name not in language.MODULES:
                self._report("HG103", alias.name, alias)

    def _import_from(self, node: ast.ImportFrom, _: str) -> None:
        module = node.module or ""
        if node.level:
            self._report("HG111", "." * node.level + module, node)
            return
        if module not in language.MODULES:
            self._report("HG103", module, node)
            return
        for alias in node.names:
            self._check_slots(alias, "alias")
            if alias.name == "*":
                self._report("HG110", module, node)
            elif not _is_exported(module, alias.name):
                self._report("HG104", alias.name, alias, module)

    # -- definitions -------------------------------------------------------------------------------------------------

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: str) -> None:
        if is_dunder(node.name):
            if scope == "class":
                if node.name not in language.DUNDER_METHODS:
                    self._report("HG108", node.name, node)
            else:
                self._report("HG107", node.name, node)
        self._visit_all(node.decorator_list, scope)
        self._parameters(node.args, scope)
        self._annotation(node.returns, scope)
        self._visit_all(getattr(node, "type_params", ()), scope)
        self._body(node.body)

    def _lambda(self, node: ast.Lambda, scope: str) -> None:
        self._parameters(node.args, scope)
        self._body([node.body])

    def _parameters(self, arguments: ast.arguments, scope: str) -> None:
        """Defaults and annotations belong to the scope around the function."""
        self._visit_all(arguments.defaults, scope)
        self._visit_all(arguments.kw_defaults, scope)
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        for argument in every:
            if argument is not None:
                self._check_slots(argument, "arg")
                self._annotation(argument.annotation, scope)

    def _body(self, body: Iterable[ast.AST]) -> None:
        outer, self._in_function = self._in_function, True
        self._visit_all(body, "function")
        self._in_function = outer

    def _class(self, node: ast.ClassDef, scope: str) -> None:
        if is_dunder(node.name):
            self._report("HG108" if scope == "class" else "HG107", node.name, node)
        self._visit_all(node.decorator_list, scope)
        for base in node.bases:
            if (
                isinstance(base, ast.Name)
                and base.id == "type"
                and "type" not in self._bound
                and "type" not in self._provided
            ):
                self._report("HG109", "type", base)
            self._visit(base, scope)
        for keyword in node.keywords:
            self._check_slots(keyword, "keyword")
            if keyword.arg is None:
                self._report("HG109", "**", keyword)
            elif keyword.arg == "metaclass" and not _is_stock_metaclass(keyword.value):
                self._report("HG109", "metaclass", keyword)
            self._visit(keyword.value, scope)
        self._visit_all(getattr(node, "type_params", ()), scope)
        self._visit_all(node.body, "class")

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, scope: str) -> None:
        """The first iterable is evaluated in the scope around; all else is a function of its own."""
        first = node.generators[0]
        self._visit(first.iter, scope)
        outer, self._in_function = self._in_function, True
        for generator in node.generators:
            self._visit(generator.target, "function")
            if generator is not first:
                self._visit(generator.iter, "function")
            self._visit_all(generator.ifs, "function")
        if isinstance(node, ast.DictComp):
            self._visit_all((node.key, node.value), "function")
        else:
            self._visit(node.elt, "function")
        self._in_function = outer

    # -- statements --------------------------------------------------------------------------------------------------

    def _assign(self, node: ast.Assign, scope: str) -> None:
        if len(node.targets) == 1:
            self._admit_literal_names(node.targets[0], node.value)
        self._visit_all((*node.targets, node.value), scope)

    def _annotated_assign(self, node: ast.AnnAssign, scope: str) -> None:
        self._admit_literal_names(node.target, node.value)
        self._visit(node.target, scope)
        if self._in_function:
            outer, self._unevaluated = self._unevaluated, True
            self._visit(node.annotation, scope)
            self._unevaluated = outer
        else:
            self._annotation(node.annotation, scope)
        self._visit_all((node.value,), scope)

    def _admit_literal_names(self, target: ast.expr, value: ast.expr | None) -> None:
        if isinstance(target, ast.Name) and target.id in _LITERAL_NAMES and literal_names(target.id, value) is not None:
            self._literal_targets.add(id(target))

    def _annotation(self, node: ast.expr | None, scope: str) -> None:
        if node is not None:
            outer, self._unevaluated = self._unevaluated, self._unevaluated or self._lazy_annotations
            self._visit(node, scope)
            self._unevaluated = outer

    def _try(self, node: ast.Try, scope: str) -> None:
        outer = self._exempt
        self._exempt = outer or any(_catches_name_error(handler) for handler in node.handlers)
        self._visit_all(node.body, scope)
        self._exempt = outer
        self._visit_all((*node.handlers, *node.orelse, *node.finalbody), scope)

    def _match_class(self, node: ast.MatchClass, scope: str) -> None:
        self._visit(node.cls, scope)
        self._visit_all(node.patterns, scope)
        for name, pattern in zip(node.kwd_attrs, node.kwd_patterns, strict=True):
            if is_dunder(name):
                self._report("HG106", name, pattern)
            elif name in language.ATTRIBUTES_DENIED:
                self._report("HG105", name, pattern)
            elif name in language.ATTRIBUTES_BY_RECEIVER and not _is_constant_pattern(pattern):
                self._report("HG116", name, pattern)
            self._visit(pattern, scope)

    # -- reporting ---------------------------------------------------------------------------------------------------

    def _report(self, code: str, subject: str, node: ast.AST, detail: str = "") -> None:
        line, end_line = getattr(node, "lineno", 1), getattr(node, "end_lineno", None)
        column = self._column(line, getattr(node, "col_offset", 0))
        if end_line is None or end_line != line:
            end_line, end_column = line, column + max(len(subject), 1)
        else:
            end_column = self._column(end_line, node.end_col_offset)  # ty: ignore[missing-attribute]
        self._found.add(Departure(line, column, end_line, end_column, code, subject, detail))

    def _report_end(self, code: str, subject: str, node: ast.Attribute, detail: str = "") -> None:
        line = node.end_lineno or node.lineno
        end_column = self._column(line, node.end_col_offset or 0)
        self._found.add(Departure(line, max(end_column - len(subject), 1), line, end_column, code, subject, detail))

    def _column(self, line: int, offset: int) -> int:
        """The column of a UTF-8 byte offset, in code points from 1."""
        if self._lines is None:
            self._lines = self._source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        if text.isascii():
            return offset + 1
        return len(text.encode()[:offset].decode(errors="ignore")) + 1


def literal_names(name: str, value: ast.expr | None) -> list[str] | None:
    """The names in a literal ``__slots__`` or ``__match_args__``; None where the language does not admit the value."""
    match value:
        case ast.Constant(value=str(text)) if name == "__slots__":
            names = [text]
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            names = []
            for element in elements:
                if not isinstance(element, ast.Constant) or type(element.value) is not str:
                    return None
                names.append(element.value)
        case _:
            return None
    for text in names:
        if name == "__slots__" and text in ("__dict__", "__weakref__"):
            continue
        if not text.isidentifier() or is_dunder(text) or text in language.ATTRIBUTES_DENIED:
            return None
        if name == "__match_args__" and text in language.ATTRIBUTES_BY_RECEIVER:
            return None
    return names


def _is_exported(module: str, name: str) -> bool:
    return name in language.exports(module) or f"{module}.{name}" in language.MODULES


def _is_stock_metaclass(value: ast.expr) -> bool:
    match value:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in language.STOCK_METACLASSES
    return False


def _catches_name_error(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id == "NameError" for kind in caught)


def _is_constant_pattern(pattern: ast.pattern) -> bool:
    match pattern:
        case ast.MatchSingleton():
            return True
        case ast.MatchValue(value=value):
            return all(not isinstance(node, ast.Name | ast.Attribute | ast.JoinedStr) for node in ast.walk(value))
        case ast.MatchOr(patterns=patterns):
            return all(_is_constant_pattern(each) for each in patterns)
    return False


_VISITORS: dict[str, Callable] = {
    "Name": _Inspection._name,
    "Attribute": _Inspection._attribute,
    "Import": _Inspection._import,
    "ImportFrom": _Inspection._import_from,
    "FunctionDef": _Inspection._function,
    "AsyncFunctionDef": _Inspection._function,
    "Lambda": _Inspection._lambda,
    "ClassDef": _Inspection._class,
    "ListComp": _Inspection._comprehension,
    "SetComp": _Inspection._comprehension,
    "GeneratorExp": _Inspection._comprehension,
    "DictComp": _Inspection._comprehension,
    "Assign": _Inspection._assign,
    "AnnAssign": _Inspection._annotated_assign,
    "Try": _Inspection._try,
    "MatchClass": _Inspection._match_class,
}
