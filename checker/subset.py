"""The subset pass: every departure of a script from the language, with exact spans, on the LibCST tree.

Says what :mod:`headgate.runtime.worker.guard` says on ``ast``, for people and models; nothing relies on it for safety.
Reads the one table, ``headgate.runtime.language``. Without recursion, and without positions until something is found.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter
from typing import Final

import libcst as cst
from headgate.checker.diagnostics import Span
from headgate.checker.layout import LAYOUTS, PositionsUnknown, code_fields
from headgate.checker.literals import (
    LITERAL_NAMES,
    catches_name_error,
    dotted,
    identifier,
    is_constant_pattern,
    is_literal_binding,
    pattern_start,
)
from headgate.checker.source import Source
from headgate.runtime import language
from headgate.runtime.language import Departure, is_dunder
from headgate.runtime.reach import certainly_read
from headgate.runtime.spelling import slip_of
from headgate.runtime.worker import guard

_ANNOTATIONS_ARE_LAZY = sys.version_info >= (3, 14)

_CONSTANTS = frozenset(["None", "True", "False"])
"""Names to LibCST, constants to ``ast``."""

_DENIED: dict[str, str] = {
    "TryStar": "TryStar",
    "TypeAlias": "TypeAlias",
    "TypeVar": "TypeVar",
    "TypeVarTuple": "TypeVarTuple",
    "ParamSpec": "ParamSpec",
    "TemplatedString": "TemplateStr",
}
"""LibCST classes that may stand for a construct outside the language, and the name that ``ast`` has for it."""


PERHAPS: Final = "perhaps"
"""What ``detail`` says of a name that nothing binds, where a run may never reach it."""


def departures(source: Source, provided: Collection[str] = (), *, perhaps: bool = False) -> list[Departure]:
    """Every departure of ``source`` from the language, in order of position.

    With ``perhaps``, also the names that nothing binds in places that a run may never reach, marked so in ``detail``:
    the language admits them, but they are worth a warning.

    ``provided`` names the tools, inputs and session variables that exist beside the builtins. Where LibCST has no tree
    for the source, the guard's own departures are given: the verdict is the same, the columns are coarser.
    """
    if source.module is not None:
        try:
            found = _Pass(source, provided).run(source.module)
            return found if perhaps else [each for each in found if each.detail != PERHAPS]
        except PositionsUnknown:
            pass
    return guard.inspect(source.tree, source.text, provided)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where a node stands: kind of the innermost scope, and what is not reported there."""

    kind: str = "module"
    in_function: bool = False
    exempt: bool = False
    """Unbound names are not reported: within ``try: … except NameError`` or an annotation that never runs."""
    annotation: bool = False
    """Unbound names are reported only if annotations are evaluated."""
    silent: bool = False
    """Within a construct that is itself reported: only bindings count."""

    def function(self) -> _Scope:
        return self if self.kind == "function" else replace(self, kind="function", in_function=True)


@dataclass(slots=True)
class _Finding:
    code: str
    subject: str
    node: cst.CSTNode
    detail: str = ""
    line_of: cst.CSTNode | None = None
    """The node whose first line the departure is on, when that can differ from ``node``'s."""


class _Pass:
    """One walk over one tree. Bindings are complete only at its end, so names are judged after it."""

    def __init__(self, source: Source, provided: Collection[str]) -> None:
        self._source = source
        self._provided = provided
        self._found: list[_Finding] = []
        self._bound: set[str] = set()
        self._modules: dict[str, str | None] = {}
        self._used: list[cst.Name] = []  # loads and deletions
        self._used_in_annotations: list[cst.Name] = []
        self._attributes: list[cst.Attribute] = []  # loads
        self._type_bases: list[cst.Name] = []
        self._stars = False
        self._lazy_annotations = _ANNOTATIONS_ARE_LAZY
        # A stack of stacks: nodes still to be visited, by the scope they stand in.
        self._work: list[tuple[_Scope, list[cst.CSTNode]]] = []

    def run(self, module: cst.Module) -> list[Departure]:
        self._work.append((_Scope(), [module]))
        while self._work:
            scope, nodes = self._work.pop()
            while nodes:
                node = nodes.pop()
                visit = _VISITORS.get(node.__class__)
                if visit is None:
                    raise PositionsUnknown(f"unknown node {type(node).__name__}")
                visit(self, node, scope, nodes)
        self._judge_names()
        self._judge_attributes()
        self._judge_bases()
        if not self._found:
            return []
        return sorted({self._departure(finding) for finding in self._found})

    def _later(self, scope: _Scope, nodes: Iterable[object]) -> None:
        """Visit ``nodes`` in ``scope``, which is not the current one."""
        wanted = [node for node in nodes if isinstance(node, cst.CSTNode)]
        if wanted:
            self._work.append((scope, wanted))

    def _report(self, scope: _Scope, finding: _Finding) -> None:
        if not scope.silent:
            self._found.append(finding)

    def _departure(self, finding: _Finding) -> Departure:
        span = self._span(finding.node)
        if finding.line_of is not None:
            whole = self._span(finding.line_of)
            if whole.start.line != span.start.line:
                span = whole
        start, end = span.start, span.end
        return Departure(start.line, start.column, end.line, end.column, finding.code, finding.subject, finding.detail)

    def _span(self, node: cst.CSTNode) -> Span:
        return self._source.span(node)

    # -- names -------------------------------------------------------------------------------------------------------

    def _load(self, node: cst.Name, scope: _Scope, _: list[cst.CSTNode]) -> None:
        value = node.value
        if (value[0] == "_" or not value.isascii()) and is_dunder(name := identifier(node)):
            readable = name in language.DUNDER_NAMES_READ or name in language.DUNDER_NAMES_WRITTEN
            if not readable and not (scope.kind == "class" and name in language.DUNDER_CLASS_NAMES):
                self._report(scope, _Finding("HG107", name, node))
        else:
            self._use(node, scope)

    def _use(self, node: cst.Name, scope: _Scope) -> None:
        if not scope.exempt and not scope.silent:
            (self._used_in_annotations if scope.annotation else self._used).append(node)

    def _bind(self, name: str, module: str | None = None) -> None:
        self._bound.add(name)
        self._modules[name] = module if self._modules.get(name, module) == module else None

    def _binding(self, node: cst.Name, scope: _Scope, line_of: cst.CSTNode | None = None) -> None:
        """A name bound by anything but assignment or definition."""
        name = identifier(node)
        self._bind(name)
        if is_dunder(name):
            self._report(scope, _Finding("HG107", name, node, line_of=line_of))

    def _store_name(self, node: cst.Name, scope: _Scope, *, deleted: bool = False, literal: bool = False) -> None:
        name = identifier(node)
        if not deleted:
            self._bind(name)
        if not is_dunder(name):
            if deleted:
                self._use(node, scope)
        elif scope.kind == "class":
            if name not in language.DUNDER_CLASS_NAMES:
                self._report(scope, _Finding("HG108", name, node))
            elif name in LITERAL_NAMES and not literal:
                self._report(scope, _Finding("HG115", name, node))
        elif scope.kind != "module" or name not in language.DUNDER_NAMES_WRITTEN:
            self._report(scope, _Finding("HG107", name, node))

    def _store(
        self,
        target: cst.CSTNode,
        scope: _Scope,
        nodes: list[cst.CSTNode],
        *,
        deleted: bool = False,
        literal: bool = False,
    ) -> None:
        """Bind or delete ``target``; what it reads on the way is visited as any expression."""
        targets = [target]
        while targets:
            node = targets.pop()
            if isinstance(node, cst.Name):
                self._store_name(node, scope, deleted=deleted, literal=literal)
            elif isinstance(node, cst.Attribute):
                self._attribute_name(node, scope, written=True)
                nodes.append(node.value)
            elif isinstance(node, cst.Tuple | cst.List):
                targets.extend(node.elements)
            elif isinstance(node, cst.Element | cst.StarredElement):
                targets.append(node.value)
            else:
                nodes.append(node)

    def _judge_names(self) -> None:
        used = self._used if self._lazy_annotations else self._used + self._used_in_annotations
        unknown = {node.value for node in used} - self._bound - language.BUILTINS - _CONSTANTS
        unknown.difference_update(self._provided)
        if not unknown:
            return
        certain: set[tuple[int, int]] | None = None
        for node in used:
            if node.value not in unknown:
                continue
            name = identifier(node)
            if name in self._bound or name in language.BUILTINS or name in self._provided:
                continue
            if name in language.BUILTINS_DENIED:
                self._found.append(_Finding("HG102", name, node))
            elif not self._stars:
                certain = self._certainly_read() if certain is None else certain
                start = self._span(node).start
                is_certain = (start.line, start.column) in certain or slip_of(name, self._provided) is not None
                self._found.append(_Finding("HG114", name, node, "" if is_certain else PERHAPS))

    def _certainly_read(self) -> set[tuple[int, int]]:
        """Positions of the names that a run comes by, in code points."""
        lines = self._source.lines
        return {
            (line, len(lines[line - 1].encode()[:offset].decode(errors="ignore")) + 1)
            for line, offset in certainly_read(self._source.tree)
        }

    # -- attributes --------------------------------------------------------------------------------------------------

    def _attribute(self, node: cst.Attribute, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._attribute_name(node, scope, written=False)
        nodes.append(node.value)

    def _attribute_name(self, node: cst.Attribute, scope: _Scope, *, written: bool) -> None:
        name = identifier(node.attr)
        if is_dunder(name):
            if name not in (language.DUNDER_ATTRIBUTES_WRITTEN if written else language.DUNDER_ATTRIBUTES_READ):
                self._report(scope, _Finding("HG106", name, node.attr))
        elif name in language.ATTRIBUTES_DENIED:
            self._report(scope, _Finding("HG105", name, node.attr))
        elif not written and not scope.silent:
            self._attributes.append(node)

    def _judge_attributes(self) -> None:
        modules = {name: module for name, module in self._modules.items() if module is not None}
        if not modules:
            return
        for node in self._attributes:
            module = _module_of(node.value, modules)
            if module is not None:
                name = identifier(node.attr)
                if not _is_exported(module, name):
                    self._found.append(_Finding("HG104", name, node.attr, module))

    # -- imports -----------------------------------------------------------------------------------------------------

    def _import(self, node: cst.Import, scope: _Scope, _: list[cst.CSTNode]) -> None:
        for alias in node.names:
            module = dotted(alias.name)
            first = module.partition(".")[0]
            known = module in language.MODULES
            if not known:
                self._report(scope, _Finding("HG103", module, alias.name))
            if alias.asname is None:
                if not known and is_dunder(first):
                    self._report(scope, _Finding("HG107", first, alias.name))
                self._bind(first, first if first in language.MODULES else None)
            else:
                self._import_as(alias, module if known else None, scope)

    def _import_as(self, alias: cst.ImportAlias, module: str | None, scope: _Scope) -> None:
        assert alias.asname is not None
        assert isinstance(alias.asname.name, cst.Name)
        name = identifier(alias.asname.name)
        self._bind(name, module)
        if is_dunder(name):
            self._report(scope, _Finding("HG107", name, alias.asname.name, line_of=alias))

    def _import_from(self, node: cst.ImportFrom, scope: _Scope, _: list[cst.CSTNode]) -> None:
        module = dotted(node.module)
        relative = bool(node.relative)
        known = not relative and module in language.MODULES
        quiet = scope if known else replace(scope, silent=True)
        if relative:
            self._report(scope, _Finding("HG111", "." * len(node.relative) + module, node))
        elif not known:
            self._report(scope, _Finding("HG103", module, node.module or node, line_of=node))
        if isinstance(node.names, cst.ImportStar):
            self._stars = True
            self._report(quiet, _Finding("HG110", module, node))
            return
        for alias in node.names:
            name = dotted(alias.name)
            self._lazy_annotations |= not relative and module == "__future__" and name == "annotations"
            if not _is_exported(module, name):
                self._report(quiet, _Finding("HG104", name, alias.name, module))
            whole = f"{module}.{name}"
            submodule = whole if not relative and whole in language.MODULES else None
            if alias.asname is None:
                self._bind(name, submodule)
            else:
                self._import_as(alias, submodule, quiet)

    # -- definitions -------------------------------------------------------------------------------------------------

    def _definition_name(self, node: cst.FunctionDef | cst.ClassDef, scope: _Scope) -> None:
        name = identifier(node.name)
        self._bind(name)
        if is_dunder(name):
            if scope.kind != "class":
                self._report(scope, _Finding("HG107", name, node.name, line_of=node))
            elif isinstance(node, cst.ClassDef) or name not in language.DUNDER_METHODS:
                self._report(scope, _Finding("HG108", name, node.name, line_of=node))

    def _function(self, node: cst.FunctionDef, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._definition_name(node, scope)
        nodes.extend(node.decorators)
        self._parameters(node.params, scope, nodes)
        if node.returns is not None:
            self._later(replace(scope, annotation=True), [node.returns])
        if node.type_parameters is not None:
            nodes.append(node.type_parameters)
        self._later(scope.function(), [node.body])

    def _lambda(self, node: cst.Lambda, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._parameters(node.params, scope, nodes)
        self._later(scope.function(), [node.body])

    def _parameters(self, node: cst.Parameters, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        """Names, defaults and annotations; the latter two belong to the scope around the function."""
        for param in (*node.posonly_params, *node.params, node.star_arg, *node.kwonly_params, node.star_kwarg):
            if isinstance(param, cst.Param):
                self._binding(param.name, scope)
                if param.default is not None:
                    nodes.append(param.default)
                if param.annotation is not None:
                    self._later(replace(scope, annotation=True), [param.annotation])

    def _class(self, node: cst.ClassDef, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._definition_name(node, scope)
        nodes.extend(node.decorators)
        for base in node.bases:
            if (
                isinstance(base.value, cst.Name)
                and base.star == ""
                and not scope.silent
                and identifier(base.value) == "type"
            ):
                self._type_bases.append(base.value)
            nodes.append(base)
        for keyword in node.keywords:
            if keyword.star:
                self._report(scope, _Finding("HG109", "**", keyword))
            elif keyword.keyword is not None and identifier(keyword.keyword) == "metaclass":
                value = keyword.value.attr if isinstance(keyword.value, cst.Attribute) else keyword.value
                if not isinstance(value, cst.Name) or identifier(value) not in language.STOCK_METACLASSES:
                    self._report(scope, _Finding("HG109", "metaclass", keyword))
            nodes.append(keyword)
        if node.type_parameters is not None:
            nodes.append(node.type_parameters)
        self._later(replace(scope, kind="class"), [node.body])

    def _judge_bases(self) -> None:
        if "type" not in self._bound and "type" not in self._provided:
            self._found.extend(_Finding("HG109", "type", node) for node in self._type_bases)

    def _comprehension(
        self,
        node: cst.ListComp | cst.SetComp | cst.GeneratorExp | cst.DictComp,
        scope: _Scope,
        nodes: list[cst.CSTNode],
    ) -> None:
        """The first iterable is evaluated in the scope around; all else is a function of its own."""
        inner = scope.function()
        own: list[cst.CSTNode] = []
        clause: cst.CompFor | None = node.for_in
        nodes.append(node.for_in.iter)
        while clause is not None:
            self._store(clause.target, inner, own)
            if clause is not node.for_in:
                own.append(clause.iter)
            own.extend(test.test for test in clause.ifs)
            clause = clause.inner_for_in
        own.extend(getattr(node, field) for field in code_fields(type(node)) if field != "for_in")
        self._later(inner, own)

    # -- statements --------------------------------------------------------------------------------------------------

    def _assign(self, node: cst.Assign, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        literal = len(node.targets) == 1 and is_literal_binding(node.targets[0].target, node.value)
        for target in node.targets:
            self._store(target.target, scope, nodes, literal=literal)
        nodes.append(node.value)

    def _annotated_assign(self, node: cst.AnnAssign, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._store(node.target, scope, nodes, literal=is_literal_binding(node.target, node.value))
        if scope.in_function:  # such an annotation is never evaluated
            self._later(replace(scope, exempt=True), [node.annotation])
        else:
            self._later(replace(scope, annotation=True), [node.annotation])
        if node.value is not None:
            nodes.append(node.value)

    def _try(self, node: cst.Try, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        nodes.extend(node.handlers)
        nodes.extend(part for part in (node.orelse, node.finalbody) if part is not None)
        if any(catches_name_error(handler) for handler in node.handlers):
            self._later(replace(scope, exempt=True), [node.body])
        else:
            nodes.append(node.body)

    def _handler(self, node: cst.ExceptHandler, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        if node.name is not None:
            assert isinstance(node.name.name, cst.Name)
            self._binding(node.name.name, scope, line_of=node)
        nodes.extend(part for part in (node.type, node.body) if part is not None)

    def _for(self, node: cst.For, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._store(node.target, scope, nodes)
        nodes.extend(part for part in (node.iter, node.body, node.orelse) if part is not None)

    def _with_item(self, node: cst.WithItem, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        nodes.append(node.item)
        if node.asname is not None:
            self._store(node.asname.name, scope, nodes)

    def _targeted(self, node: cst.AugAssign | cst.NamedExpr, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._store(node.target, scope, nodes)
        nodes.append(node.value)

    def _delete(self, node: cst.Del, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        self._store(node.target, scope, nodes, deleted=True)

    def _declaration(self, node: cst.Global | cst.Nonlocal, scope: _Scope, _: list[cst.CSTNode]) -> None:
        for item in node.names:
            self._binding(item.name, scope, line_of=node)

    def _argument(self, node: cst.Arg, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        if node.keyword is not None and is_dunder(name := identifier(node.keyword)):
            self._report(scope, _Finding("HG107", name, node.keyword))
        nodes.append(node.value)

    # -- patterns ----------------------------------------------------------------------------------------------------

    def _capture(self, node: cst.MatchAs | cst.MatchStar, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        if node.name is not None:
            self._binding(node.name, scope, line_of=node)
        if isinstance(node, cst.MatchAs) and node.pattern is not None:
            nodes.append(node.pattern)

    def _mapping_pattern(self, node: cst.MatchMapping, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        if node.rest is not None:
            self._binding(node.rest, scope, line_of=node)
        nodes.extend(node.elements)

    def _class_pattern(self, node: cst.MatchClass, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        nodes.append(node.cls)
        nodes.extend(node.patterns)
        for element in node.kwds:
            name = identifier(element.key)
            line_of = pattern_start(element.pattern)
            if is_dunder(name):
                self._report(scope, _Finding("HG106", name, element.key, line_of=line_of))
            elif name in language.ATTRIBUTES_DENIED:
                self._report(scope, _Finding("HG105", name, element.key, line_of=line_of))
            elif name in language.ATTRIBUTES_BY_RECEIVER and not is_constant_pattern(element.pattern):
                self._report(scope, _Finding("HG116", name, element.key, line_of=line_of))
            nodes.append(element.pattern)

    # -- syntax that the language may not have -------------------------------------------------------------------------

    def _perhaps_denied(self, node: cst.CSTNode, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        kind = _DENIED[type(node).__name__]
        inner: list[cst.CSTNode] = []
        if isinstance(node, cst.TypeAlias):
            self._bind(identifier(node.name))
        _children(self, node, scope, inner)
        if kind in language.SYNTAX:
            nodes.extend(inner)
        else:
            self._report(scope, _Finding("HG101", kind, node))
            self._later(replace(scope, silent=True), inner)

    def _type_parameter(self, node: cst.TypeParam, scope: _Scope, nodes: list[cst.CSTNode]) -> None:
        nodes.append(node.param)
        if node.default is not None:  # part of the parameter, which is reported
            self._later(replace(scope, silent=True), [node.default])


def _children(_: _Pass, node: cst.CSTNode, __: _Scope, nodes: list[cst.CSTNode]) -> None:
    """Visit what ``node`` holds, in the same scope."""
    for value in _FIELDS[node.__class__](node):
        kind = value.__class__
        if kind is list or kind is tuple:
            nodes.extend(value)
        elif value is not None and kind is not str and value is not cst.MaybeSentinel.DEFAULT:
            nodes.append(value)


def _nothing(_: _Pass, __: cst.CSTNode, ___: _Scope, ____: list[cst.CSTNode]) -> None:
    """A node without names in it."""


def _module_of(node: cst.BaseExpression, modules: dict[str, str]) -> str | None:
    """The module that ``node`` certainly is."""
    attributes: list[str] = []
    while isinstance(node, cst.Attribute):
        attributes.append(identifier(node.attr))
        node = node.value
    if not isinstance(node, cst.Name):
        return None
    module = modules.get(identifier(node))
    while module is not None and attributes:
        whole = f"{module}.{attributes.pop()}"
        module = whole if whole in language.MODULES else None
    return module


_exports = cache(language.exports)


def _is_exported(module: str, name: str) -> bool:
    return name in _exports(module) or f"{module}.{name}" in language.MODULES


def _getter(kind: type) -> Callable[[cst.CSTNode], tuple]:
    fields = code_fields(kind)
    if len(fields) == 1:
        one = attrgetter(fields[0])
        return lambda node: (one(node),)
    return attrgetter(*fields) if fields else lambda _: ()


_FIELDS: dict[type, Callable[[cst.CSTNode], tuple]] = {kind: _getter(kind) for kind in LAYOUTS}

_VISITORS: dict[type, Callable[..., None]] = {
    **dict.fromkeys(LAYOUTS, _children),
    **{kind: _nothing for kind in LAYOUTS if not code_fields(kind)},
    **dict.fromkeys((cst.SimpleString, cst.Integer, cst.Float, cst.Imaginary, cst.FormattedStringText), _nothing),
    cst.Name: _Pass._load,
    cst.Attribute: _Pass._attribute,
    cst.Import: _Pass._import,
    cst.ImportFrom: _Pass._import_from,
    cst.FunctionDef: _Pass._function,
    cst.Lambda: _Pass._lambda,
    cst.ClassDef: _Pass._class,
    **dict.fromkeys((cst.ListComp, cst.SetComp, cst.GeneratorExp, cst.DictComp), _Pass._comprehension),
    cst.Assign: _Pass._assign,
    cst.AnnAssign: _Pass._annotated_assign,
    cst.AugAssign: _Pass._targeted,
    cst.NamedExpr: _Pass._targeted,
    cst.Del: _Pass._delete,
    cst.Try: _Pass._try,
    cst.ExceptHandler: _Pass._handler,
    cst.ExceptStarHandler: _Pass._handler,
    cst.For: _Pass._for,
    cst.WithItem: _Pass._with_item,
    cst.Global: _Pass._declaration,
    cst.Nonlocal: _Pass._declaration,
    cst.Arg: _Pass._argument,
    cst.MatchAs: _Pass._capture,
    cst.MatchStar: _Pass._capture,
    cst.MatchMapping: _Pass._mapping_pattern,
    cst.MatchClass: _Pass._class_pattern,
    cst.TypeParam: _Pass._type_parameter,
    **{kind: _Pass._perhaps_denied for kind in LAYOUTS if kind.__name__ in _DENIED},
}
# Python 3.15's spellings of what is there already, in a LibCST that knows them.
for _new, _old in (("LazyImport", cst.Import), ("LazyImportFrom", cst.ImportFrom), ("StarredDictComp", cst.DictComp)):
    if hasattr(cst, _new):
        _VISITORS[getattr(cst, _new)] = _VISITORS[_old]
