"""How each LibCST node is written: the concrete grammar as one table, and positions measured from it.

LibCST parses without positions; its own metadata pass recurses, and costs twice the parse. Here the length of every token
before a node is added up without recursion, and only when something is reported. Relies on LibCST's tree being lossless.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum, auto
from typing import Any

import libcst as cst
from headgate.checker.diagnostics import Position, Span

# One line a class: what it writes, in order.
#   name       the field: a node, a sequence of nodes, a string, or nothing
#   name@X     the field, a node of class C written as the layout ``X:C`` says (``elif`` is an ``If`` written otherwise)
#   'x'        the token x
#   name?'x'   the token x when the field is there; name!'x' when it is not
#   < and >    where the node's span begins and ends
#   |          the indentation of the current block; + and - open and close a block that is indented by field ``indent``
_LAYOUT = """
AnnAssign: < target annotation equal value > semicolon
Annotation: whitespace_before_indicator ':' whitespace_after_indicator < annotation >
Returns:Annotation: whitespace_before_indicator '->' whitespace_after_indicator < annotation >
Arg: < star whitespace_after_star keyword equal value > comma whitespace_after_arg
AsName: whitespace_before_as < 'as' whitespace_after_as name >
Assert: < 'assert' whitespace_after_assert test comma msg > semicolon
Assign: < targets value > semicolon
AssignTarget: < target > whitespace_before_equal '=' whitespace_after_equal
Asynchronous: < 'async' > whitespace_after
Attribute: lpar < value dot attr > rpar
AugAssign: < target operator value > semicolon
Await: lpar < 'await' whitespace_after_await expression > rpar
BinaryOperation: lpar < left operator right > rpar
BooleanOperation: lpar < left operator right > rpar
Break: < 'break' > semicolon
Call: lpar < func whitespace_after_func '(' whitespace_before_args args ')' > rpar
ClassDef: leading_lines decorators lines_after_decorators | < 'class' whitespace_after_class name whitespace_after_name \
type_parameters whitespace_after_type_parameters lpar bases keywords rpar whitespace_before_colon ':' body >
Comment: value
CompFor: whitespace_before < asynchronous 'for' whitespace_after_for target whitespace_before_in 'in' whitespace_after_in \
iter ifs inner_for_in >
CompIf: whitespace_before < 'if' whitespace_before_test test >
Comparison: lpar < left comparisons > rpar
ComparisonTarget: < operator comparator >
ConcatenatedString: lpar < left whitespace_between right > rpar
Continue: < 'continue' > semicolon
Decorator: leading_lines | < '@' whitespace_after_at decorator > trailing_whitespace
Del: < 'del' whitespace_after_del target > semicolon
Dict: lpar < lbrace elements rbrace > rpar
DictComp: lpar < lbrace key whitespace_before_colon ':' whitespace_after_colon value for_in rbrace > rpar
DictElement: < key whitespace_before_colon ':' whitespace_after_colon value > comma
Element: < value > comma
Ellipsis: lpar < '...' > rpar
Else: leading_lines | < 'else' whitespace_before_colon ':' body >
ExceptHandler: leading_lines | < 'except' whitespace_after_except type name whitespace_before_colon ':' body >
ExceptStarHandler: leading_lines | < 'except' whitespace_after_except '*' whitespace_after_star type name \
whitespace_before_colon ':' body >
Expr: < value > semicolon
Finally: leading_lines | < 'finally' whitespace_before_colon ':' body >
Float: lpar < value > rpar
For: leading_lines | < asynchronous 'for' whitespace_after_for target whitespace_before_in 'in' whitespace_after_in iter \
whitespace_before_colon ':' body orelse >
FormattedString: lpar < start parts end > rpar
FormattedStringExpression: < '{' whitespace_before_expression expression equal whitespace_after_expression conversion?'!' \
conversion format_spec?':' format_spec '}' >
FormattedStringText: < value >
From: whitespace_before_from < 'from' whitespace_after_from item >
FunctionDef: leading_lines decorators lines_after_decorators | < asynchronous 'def' whitespace_after_def name \
whitespace_after_name type_parameters whitespace_after_type_parameters '(' whitespace_before_params params ')' \
returns@Returns whitespace_before_colon ':' body >
GeneratorExp: lpar < elt for_in > rpar
Global: < 'global' whitespace_after_global names > semicolon
If: leading_lines | < 'if' whitespace_before_test test whitespace_after_test ':' body orelse@Elif >
Elif:If: leading_lines | < 'elif' whitespace_before_test test whitespace_after_test ':' body orelse@Elif >
IfExp: lpar < body whitespace_before_if 'if' whitespace_after_if test whitespace_before_else 'else' whitespace_after_else \
orelse > rpar
Imaginary: lpar < value > rpar
Import: < 'import' whitespace_after_import names > semicolon
ImportAlias: < name asname > comma
ImportFrom: < 'from' whitespace_after_from relative module whitespace_before_import 'import' whitespace_after_import lpar \
names rpar > semicolon
ImportStar: < '*' >
IndentedBlock: header + < body > footer -
Index: < star whitespace_after_star value >
Integer: lpar < value > rpar
Lambda: lpar < 'lambda' whitespace_after_lambda params colon body > rpar
LazyImport: < 'lazy' whitespace_after_lazy 'import' whitespace_after_import names > semicolon
LazyImportFrom: < 'lazy' whitespace_after_lazy 'from' whitespace_after_from relative module whitespace_before_import \
'import' whitespace_after_import lpar names rpar > semicolon
LeftCurlyBrace: < '{' > whitespace_after
LeftParen: < '(' > whitespace_after
LeftSquareBracket: < '[' > whitespace_after
List: lpar < lbracket elements rbracket > rpar
ListComp: lpar < lbracket elt for_in rbracket > rpar
Match: leading_lines | < 'match' whitespace_after_match subject whitespace_before_colon ':' whitespace_after_colon + cases > \
footer -
MatchAs: lpar < pattern whitespace_before_as pattern?'as' whitespace_after_as name name!'_' > rpar
MatchCase: leading_lines | < 'case' whitespace_after_case pattern whitespace_before_if guard?'if' whitespace_after_if guard \
whitespace_before_colon ':' body >
MatchClass: lpar < cls whitespace_after_cls '(' whitespace_before_patterns patterns kwds whitespace_after_kwds ')' > rpar
MatchKeywordElement: < key whitespace_before_equal '=' whitespace_after_equal pattern > comma
MatchList: lpar < lbracket patterns rbracket > rpar
MatchMapping: lpar < lbrace elements rest?'**' whitespace_before_rest rest trailing_comma rbrace > rpar
MatchMappingElement: < key whitespace_before_colon ':' whitespace_after_colon pattern > comma
MatchOr: lpar < patterns > rpar
MatchOrElement: < pattern > separator
MatchSequenceElement: < value > comma
MatchSingleton: < value >
MatchStar: < '*' whitespace_before_name name name!'_' > comma
MatchTuple: lpar < patterns > rpar
MatchValue: < value >
Module: header < body > footer
Name: lpar < value > rpar
NameItem: < name > comma
NamedExpr: lpar < target whitespace_before_walrus ':=' whitespace_after_walrus value > rpar
Nonlocal: < 'nonlocal' whitespace_after_nonlocal names > semicolon
Param: < star whitespace_after_star name annotation equal default > comma whitespace_after_param
Star:Param: < star star!'*' whitespace_after_star name annotation equal default > comma whitespace_after_param
DoubleStar:Param: < star star!'**' whitespace_after_star name annotation equal default > comma whitespace_after_param
ParamSlash: < '/' > whitespace_after comma
ParamSpec: < '**' whitespace_after_star name >
ParamStar: < '*' > comma
Parameters: < posonly_params posonly_ind params star_arg@Star kwonly_params star_kwarg@DoubleStar >
ParenthesizedWhitespace: first_line empty_lines indent?| last_line
EmptyLine: indent?| whitespace comment newline
Pass: < 'pass' > semicolon
Raise: < 'raise' whitespace_after_raise exc cause > semicolon
Return: < 'return' whitespace_after_return value > semicolon
RightCurlyBrace: whitespace_before < '}' >
RightParen: whitespace_before < ')' >
RightSquareBracket: whitespace_before < ']' >
Set: lpar < lbrace elements rbrace > rpar
SetComp: lpar < lbrace elt for_in rbrace > rpar
SimpleStatementLine: leading_lines | < body > trailing_whitespace
SimpleStatementSuite: leading_whitespace < body > trailing_whitespace
SimpleString: lpar < value > rpar
Slice: < lower first_colon upper second_colon step >
StarredDictComp: lpar < lbrace '**' whitespace_before_value value for_in rbrace > rpar
StarredDictElement: < '**' whitespace_before_value value > comma
StarredElement: lpar < '*' whitespace_before_value value > rpar comma
Subscript: lpar < value whitespace_after_value lbracket slice rbracket > rpar
SubscriptElement: < slice > comma
TemplatedString: lpar < start parts end > rpar
TemplatedStringExpression: < '{' whitespace_before_expression expression equal whitespace_after_expression conversion?'!' \
conversion format_spec?':' format_spec '}' >
TemplatedStringText: < value >
TrailingWhitespace: whitespace comment newline
Try: leading_lines | < 'try' whitespace_before_colon ':' body handlers orelse finalbody >
TryStar: leading_lines | < 'try' whitespace_before_colon ':' body handlers orelse finalbody >
Tuple: lpar < elements > rpar
TypeAlias: < 'type' whitespace_after_type name whitespace_after_name type_parameters whitespace_after_type_parameters '=' \
whitespace_after_equals value > semicolon
TypeParam: < param equal star whitespace_after_star default > comma
TypeParameters: < lbracket params rbracket >
TypeVar: < name colon bound >
TypeVarTuple: < '*' whitespace_after_star name >
UnaryOperation: lpar < operator expression > rpar
While: leading_lines | < 'while' whitespace_after_while test whitespace_before_colon ':' body orelse >
With: leading_lines | < asynchronous 'with' whitespace_after_with lpar items rpar whitespace_before_colon ':' body >
WithItem: < item asname > comma
Yield: lpar < 'yield' whitespace_after_yield value > rpar
"""

_TOKENS = """
Add + AddAssign += And and AssignEqual = BitAnd & BitAndAssign &= BitInvert ~ BitOr | BitOrAssign |= BitXor ^
BitXorAssign ^= Colon : Comma , Divide / DivideAssign /= Dot . Equal == FloorDivide // FloorDivideAssign //=
GreaterThan > GreaterThanEqual >= In in Is is LeftShift << LeftShiftAssign <<= LessThan < LessThanEqual <=
MatrixMultiply @ MatrixMultiplyAssign @= Minus - Modulo % ModuloAssign %= Multiply * MultiplyAssign *= Not not Or or
Plus + Power ** PowerAssign **= RightShift >> RightShiftAssign >>= Semicolon ; Subtract - SubtractAssign -=
"""
"""Operators and separators: whitespace, the token, whitespace."""

_LAYOUT += "IsNot: whitespace_before < 'is' whitespace_between 'not' > whitespace_after\n"
_LAYOUT += "NotIn: whitespace_before < 'not' whitespace_between 'in' > whitespace_after\n"
_LAYOUT += "NotEqual: whitespace_before < value > whitespace_after\n"
_PREFIX = ("BitInvert", "Minus", "Not", "Plus")


class _Op(Enum):
    FIELD = auto()
    VARIANT = auto()
    TOKEN = auto()
    IF = auto()
    UNLESS = auto()
    START = auto()
    END = auto()
    INDENT = auto()
    INDENT_IF = auto()
    OPEN = auto()
    CLOSE = auto()


_LITERAL_TEXT = ("FormattedStringText", "TemplatedStringText")
_BLANKS = re.compile(r"(?:[ \t\f]|\\\n)*")

_Step = tuple[_Op, str, str]
_PIECE = re.compile(r"(?P<field>\w+)?(?P<how>[?!@])?(?:'(?P<token>[^']*)'|(?P<rest>\S+))?")
_SIGNS = {"<": _Op.START, ">": _Op.END, "|": _Op.INDENT, "+": _Op.OPEN, "-": _Op.CLOSE}


def _steps(text: str) -> tuple[_Step, ...]:
    steps: list[_Step] = []
    for piece in text.split():
        if piece in _SIGNS:
            steps.append((_SIGNS[piece], "", ""))
            continue
        match = _PIECE.fullmatch(piece)
        assert match is not None, piece
        field, how, token, rest = match.group("field", "how", "token", "rest")
        if how == "@":
            steps.append((_Op.VARIANT, field, rest))
        elif how == "?":
            steps.append((_Op.INDENT_IF, field, "") if rest else (_Op.IF, field, token))
        elif how == "!":
            steps.append((_Op.UNLESS, field, token))
        else:
            steps.append((_Op.TOKEN, "", token) if field is None else (_Op.FIELD, field, ""))
    return tuple(steps)


def _layouts() -> tuple[dict[type, tuple[_Step, ...]], dict[tuple[str, type], tuple[_Step, ...]]]:
    plain: dict[type, tuple[_Step, ...]] = {}
    variants: dict[tuple[str, type], tuple[_Step, ...]] = {}
    for line in _LAYOUT.strip().splitlines():
        name, _, text = line.partition(": ")
        variant, _, kind = name.rpartition(":")
        cls = getattr(cst, kind, None)
        if cls is None:  # newer than the installed LibCST
            continue
        if variant:
            variants[variant, cls] = _steps(text)
        else:
            plain[cls] = _steps(text)
    words = _TOKENS.split()
    for name, token in zip(words[::2], words[1::2], strict=True):
        steps = _steps(f"< '{token}' > whitespace_after")
        plain[getattr(cst, name)] = steps if name in _PREFIX else ((_Op.FIELD, "whitespace_before", ""), *steps)
    return plain, variants


LAYOUTS, _VARIANTS = _layouts()
"""For each LibCST class the steps in which it is written."""

NOT_CODE = frozenset(
    """
    lpar rpar lbracket rbracket lbrace rbrace comma semicolon equal dot colon separator trailing_comma header footer
    leading_lines lines_after_decorators trailing_whitespace leading_whitespace asynchronous operator posonly_ind
    first_colon second_colon relative start end star conversion
    """.split()
)
"""Fields that hold punctuation, whitespace or comments, never a name or an expression."""


def code_fields(kind: type) -> tuple[str, ...]:
    """The fields of a LibCST class that hold names, expressions and statements, in the order in which they are written."""
    fields = (field for op, field, _ in LAYOUTS[kind] if op in (_Op.FIELD, _Op.VARIANT))
    return tuple(field for field in fields if field not in NOT_CODE and not field.startswith("whitespace"))


class PositionsUnknown(Exception):
    """The tree does not write the text that it was parsed from, so no position in it can be trusted."""


class Positions:
    """The spans of all nodes of a module.

    A span leaves out parentheses around an expression, but for a tuple or a generator expression has the innermost
    pair, as in ``ast``. A statement's span begins at its keyword, not at its decorators.
    """

    def __init__(self, module: cst.Module, text: str) -> None:
        """Measure ``module``, which was parsed from ``text``.

        Raises:
            PositionsUnknown: LibCST's tree is not the text's.
        """
        self._offsets = _measure(module, text)
        self._text = text
        starts = [0]
        starts.extend(match.end() for match in re.finditer("\n", text))
        self._line_starts = starts

    def span(self, node: cst.CSTNode) -> Span:
        """Where ``node`` stands."""
        start, end = self._offsets[id(node)]
        if type(node).__name__ not in _LITERAL_TEXT:
            blanks = _BLANKS.match(self._text, start, end)
            start = blanks.end() if blanks is not None else start
        if isinstance(node, cst.Tuple | cst.GeneratorExp | cst.MatchTuple) and node.lpar:
            start, end = self._offsets[id(node.lpar[-1])][0], self._offsets[id(node.rpar[0])][1]
        return Span(self._position(start), self._position(end))

    def _position(self, offset: int) -> Position:
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)


def _measure(module: cst.Module, text: str) -> dict[int, tuple[int, int]]:
    """The offsets of start and end of every node, by its id."""
    spans: dict[int, tuple[int, int]] = {}
    starts: dict[int, int] = {}
    indents: list[int] = [0]
    offset = end = 0  # `end` is where the last token ended that is neither whitespace nor comment
    # What is still to be written, last first: a node, or a step with the node that it belongs to.
    todo: list[tuple[Any, _Step | None]] = [(module, None)]
    while todo:
        node, step = todo.pop()
        if step is None:
            kind = type(node)
            if kind is cst.SimpleWhitespace:
                offset += len(node.value)
                continue
            if kind is cst.Newline:
                # The last line may have none in the text.
                offset = _find(text, offset, "\n") + 1 if offset < len(text) else offset + 1
                continue
            steps = LAYOUTS.get(kind)
            if steps is None:
                raise PositionsUnknown(f"no layout for {kind.__name__}")
            todo.extend((node, each) for each in reversed(steps))
            continue
        op, field, argument = step
        if op is _Op.FIELD or op is _Op.VARIANT:
            value = getattr(node, field)
            if value is None or value is cst.MaybeSentinel.DEFAULT:
                continue
            if type(value) is str:
                # Comments are the one text that a span may not end in.
                offset = _find(text, offset, value) + len(value)
                if value and type(node) is not cst.Comment:
                    end = offset
            elif isinstance(value, cst.CSTNode):
                variant = _VARIANTS.get((argument, type(value))) if op is _Op.VARIANT else None
                if variant is None:
                    todo.append((value, None))
                else:
                    todo.extend((value, each) for each in reversed(variant))
            else:
                todo.extend((each, None) for each in reversed(value))
        elif op is _Op.TOKEN or op is _Op.IF or op is _Op.UNLESS:
            there = op is _Op.TOKEN or _is_there(getattr(node, field))
            if there is not (op is _Op.UNLESS):
                offset = end = _find(text, offset, argument) + len(argument)
        elif op is _Op.START:
            starts[id(node)] = offset
        elif op is _Op.END:
            start = starts[id(node)]
            spans[id(node)] = (start, max(start, end))
        elif op is _Op.INDENT or (op is _Op.INDENT_IF and getattr(node, field)):
            offset += indents[-1]
        elif op is _Op.OPEN:
            indent = module.default_indent if node.indent is None else node.indent
            indents.append(indents[-1] + len(indent))
        elif op is _Op.CLOSE:
            indents.pop()
    written = offset if module.has_trailing_newline else offset - 1
    if _BLANKS.fullmatch(text, written) is None and text[written:] != "\n" * (len(text) - written):
        raise PositionsUnknown(f"the tree writes {written} characters, the text has {len(text)}")
    return spans


def _find(text: str, offset: int, token: str) -> int:
    """Where ``token`` stands from ``offset`` on; LibCST loses some blanks, such as the one in ``except Error :``."""
    if text.startswith(token, offset):
        return offset
    blanks = _BLANKS.match(text, offset)
    assert blanks is not None
    if not text.startswith(token, blanks.end()):
        raise PositionsUnknown(f"the tree has {token!r} where the text has {text[offset : offset + len(token)]!r}")
    return blanks.end()


def _is_there(value: object) -> bool:
    return value is not None and value is not cst.MaybeSentinel.DEFAULT
