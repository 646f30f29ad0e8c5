"""A script as far as explaining its departures needs it: what it binds, how it uses a name, where an import would go.

Made once for all diagnostics of a script, and only when there is something to explain. Relies on the source having been
read before; for one that does not parse it knows nothing.
"""

from __future__ import annotations

import ast
from functools import cached_property

from headgate.checker.diagnostics import Edit, Position, Span
from headgate.runtime.language import Departure
from headgate.runtime.syntax import NotInLanguage, read
from headgate.runtime.worker.guard import Bindings


class Script:
    """One script, looked at through what its departures ask."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")

    @cached_property
    def tree(self) -> ast.Module:
        """The tree; empty for a source that is not Python."""
        try:
            return read(self.text, compiled=False)
        except NotInLanguage:
            return ast.Module([], [])

    @cached_property
    def bound(self) -> frozenset[str]:
        """The names that the script binds anywhere."""
        return frozenset(Bindings(self.tree).names) - {"*"}

    @cached_property
    def loaded(self) -> frozenset[str]:
        """The names that the script reads."""
        return frozenset(
            node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        )

    @cached_property
    def attributes(self) -> dict[str, str]:
        """For names that the script reads attributes of, the first such attribute."""
        found: dict[str, str] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                found.setdefault(node.value.id, node.attr)
        return found

    @cached_property
    def awaited(self) -> frozenset[str]:
        """The names whose calls the script awaits."""
        return frozenset(
            node.value.func.id
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Await)
            and isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Name)
        )

    def written(self, departure: Departure) -> bool:
        """Whether the departure's place holds just its subject, so that it may be replaced there."""
        if departure.line != departure.end_line or departure.line > len(self.lines):
            return False
        return self.lines[departure.line - 1][departure.column - 1 : departure.end_column - 1] == departure.subject

    def line(self, number: int) -> str:
        """The text of a line; empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @cached_property
    def imports(self) -> dict[int, ast.Import | ast.ImportFrom]:
        """The import statement that each line belongs to; the first, where a line has several."""
        found: dict[int, ast.Import | ast.ImportFrom] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                    found.setdefault(line, node)
        return found

    @cached_property
    def star_imports(self) -> int:
        """How many modules the script imports with ``*``."""
        return sum(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in ast.walk(self.tree))

    def insert_import(self, statement: str) -> Edit | None:
        """The edit that adds an import statement, below the docstring and beside the other imports."""
        place = None
        body = self.tree.body[1:] if ast.get_docstring(self.tree, clean=False) is not None else self.tree.body
        for node in body:
            if not (isinstance(node, ast.ImportFrom) and node.module == "__future__"):
                place = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
                break
        if place is None:
            return None
        at = Position(place, 1)
        return Edit(Span(at, at), statement + "\n")

    @cached_property
    def _places(self) -> dict[ast.stmt, int]:
        return {node: index for index, node in enumerate(self.tree.body)}

    def delete_statement(self, node: ast.stmt) -> Edit | None:
        """The edit that removes a statement of the top level, where it has its lines to itself."""
        place = self._places.get(node)
        if place is None or len(self.tree.body) == 1:
            return None
        end = node.end_lineno or node.lineno
        body = self.tree.body
        if place > 0 and (body[place - 1].end_lineno or 0) >= node.lineno:
            return None
        if place + 1 < len(body) and body[place + 1].lineno <= end:
            return None
        return Edit(Span(Position(node.lineno, 1), Position(end + 1, 1)), "")
