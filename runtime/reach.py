"""Which names a script certainly reads when it runs: what guard and checker both go by when nothing binds a name.

A name that nothing binds is a certain ``NameError`` where it is certainly reached, and perhaps none in a branch that never
runs. Exceptions and exits before it are not considered: a run that gets there reads it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator


def certainly_read(tree: ast.Module) -> set[tuple[int, int]]:
    """``(lineno, col_offset)`` of every Name that stands where a run of ``tree`` comes by, unless it ends before."""
    found: set[tuple[int, int]] = set()
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Name):
            found.add((node.lineno, node.col_offset))
        pending.extend(_certain_children(node))
    return found


def _certain_children(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.If(test=test, body=body):
            yield test
            if _is_main_test(test):
                yield from body
        case ast.While(test=test) | ast.IfExp(test=test) | ast.Assert(test=test):
            yield test
        case ast.For(iter=first) | ast.AsyncFor(iter=first) | ast.Match(subject=first):
            yield first
        case ast.BoolOp(values=[first, *_]):
            yield first
        case ast.Compare(left=left, comparators=[first, *_]):
            yield from (left, first)
        case ast.With(items=items) | ast.AsyncWith(items=items):
            yield from items
        case ast.Try():
            return
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from node.decorator_list
            yield node.args
            if node.returns is not None:
                yield node.returns
        case ast.Lambda(args=arguments):
            yield arguments
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            yield node.generators[0].iter
        case _:
            yield from ast.iter_child_nodes(node)


def _is_main_test(test: ast.expr) -> bool:
    """Whether ``test`` is ``__name__ == "__main__"``, which always holds."""
    match test:
        case ast.Compare(ast.Name("__name__"), [ast.Eq()], [ast.Constant("__main__")]):
            return True
    return False
