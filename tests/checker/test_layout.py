"""Positions measured from the table of layouts are those that LibCST's own metadata gives."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import libcst as cst
import pytest
from headgate.checker.layout import LAYOUTS, Positions, PositionsUnknown, code_fields
from libcst.metadata import MetadataWrapper, PositionProvider

ABSTRACT = {"CSTNode", "MatchPattern", "MatchSequence"}
MEASURED_APART = {"Newline", "SimpleWhitespace"}

# Spans of these are the same here and there. Elsewhere ours are tighter (an operator without its blanks) or follow `ast`
# (a tuple with its parentheses).
COMPARED = (
    cst.Name,
    cst.Attribute,
    cst.Call,
    cst.Arg,
    cst.BaseString,
    cst.BaseNumber,
    cst.BinaryOperation,
    cst.Subscript,
)
COMPARED += (cst.BaseSmallStatement, cst.ImportAlias, cst.Lambda, cst.ListComp, cst.Comparison, cst.MatchPattern)

SYNTAX = (Path(__file__).parents[1] / "tricky_programs.txt").read_text("utf-8").split("\n---\n")
OWN = sorted(Path(__file__).parents[2].glob("checker/*.py"))


def test_every_node_of_libcst_has_a_layout() -> None:
    kinds = {kind for kind in vars(cst).values() if isinstance(kind, type) and issubclass(kind, cst.CSTNode)}
    nodes = {kind.__name__ for kind in kinds if dataclasses.is_dataclass(kind) and not kind.__name__.startswith("Base")}
    assert nodes - {kind.__name__ for kind in LAYOUTS} == ABSTRACT | MEASURED_APART


def test_every_field_of_a_layout_is_one_of_its_node() -> None:
    for kind, steps in LAYOUTS.items():
        named = {field for _, field, _ in steps if field}
        assert named <= {field.name for field in dataclasses.fields(kind)}, kind.__name__


def test_no_field_is_left_out_of_a_layout() -> None:
    for kind, steps in LAYOUTS.items():
        missing = {field.name for field in dataclasses.fields(kind)} - {field for _, field, _ in steps if field}
        assert missing <= {"encoding", "default_indent", "default_newline", "has_trailing_newline", "indent"}, (
            kind.__name__
        )


def compare(text: str) -> int:
    module = cst.parse_module(text)
    ours = Positions(module, text)
    theirs = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    compared = 0
    for node, place in theirs.items():
        if isinstance(node, COMPARED) and not isinstance(node, cst.MatchTuple | cst.TypeAlias):
            span = ours.span(node)
            assert (span.start.line, span.start.column - 1) == (place.start.line, place.start.column), node
            assert (span.end.line, span.end.column - 1) == (place.end.line, place.end.column), node
            compared += 1
    return compared


@pytest.mark.parametrize("path", OWN, ids=[path.name for path in OWN])
def test_positions_are_libcsts_own_on_real_modules(path: Path) -> None:
    assert compare(path.read_text("utf-8")) > 0


@pytest.mark.parametrize("text", SYNTAX, ids=range(len(SYNTAX)))
def test_positions_are_libcsts_own_on_every_construct(text: str) -> None:
    compare(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\n\n",
        "# only\n# comments",
        "x = 1",
        "x = 1;",
        "if x:\n\ty\n\n# end",
        "if x:\n    pass\n  # odd\nelse:\n    pass\n\n",
        "x = (\n    1  # c\n\n    # d\n    + 2\n)\n",
        "@a\n# c\n@b\n\nclass C: x = 1; y = 2\n",
        "def f(\n    a,  # c\n    *,\n    b=1,\n): pass\n",
        "with (a as b, c,): pass\n",
        # Blanks that LibCST loses.
        "\\\nx = 1\n",
        "x = 1\n\x0cy = 2\n",
        "try: x\nexcept (A, B) : y\n",
        "match x:\n\n    # c\n    case {1: y, **z,}: pass\n    case _: pass\n",
        "class A(\n    B,\n    metaclass=C\n): pass\n",
    ],
)
def test_every_name_is_where_its_text_is(text: str) -> None:
    module = cst.parse_module(text)
    positions, lines = Positions(module, text), text.split("\n")
    pending: list[cst.CSTNode] = [module]
    while pending:
        node = pending.pop()
        pending.extend(node.children)
        if isinstance(node, cst.Name):
            span = positions.span(node)
            assert lines[span.start.line - 1][span.start.column - 1 : span.end.column - 1] == node.value


def test_a_tuple_has_its_own_parentheses_and_no_others() -> None:
    module = cst.parse_module("x = ((1, 2))\n")
    statement = module.body[0]
    assert isinstance(statement, cst.SimpleStatementLine)
    assign = statement.body[0]
    assert isinstance(assign, cst.Assign)
    span = Positions(module, "x = ((1, 2))\n").span(assign.value)
    assert (span.start.column, span.end.column) == (6, 12)


def test_positions_of_a_tree_that_does_not_write_its_text_are_refused() -> None:
    for text in ("y = 1\n", "x = 1\nz\n", "x = 12\n", ""):
        with pytest.raises(PositionsUnknown):
            Positions(cst.parse_module("x = 1\n"), text)


def test_a_deep_tree_is_measured_without_recursion() -> None:
    text = "x = " + " or ".join("abc" for _ in range(2000))
    module = cst.parse_module(text)
    statement = module.body[0]
    assert isinstance(statement, cst.SimpleStatementLine)
    assert Positions(module, text).span(statement.body[0]).end.column == len(text) + 1


def test_the_fields_that_hold_code_are_known_in_the_order_of_writing() -> None:
    assert code_fields(cst.IfExp) == ("body", "test", "orelse")
    assert code_fields(cst.FunctionDef) == ("decorators", "name", "type_parameters", "params", "returns", "body")
    assert code_fields(cst.Comma) == ()
