"""From departures to diagnostics: what is wrong, why, and what to write instead in terms of what this gate has.

The reasons are the language table's; what is added here is what only a given script with given tools can be told: the
tool that fits, the name that was meant, the import that is missing.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from headgate.checker import suggest
from headgate.checker.diagnostics import Diagnostic, Edit, Position, Severity, Span
from headgate.checker.script import Script
from headgate.checker.subset import PERHAPS
from headgate.checker.syntax_hints import mend
from headgate.checker.toolbox import Toolbox, ToolSummary, Topic, calls, packages_of, reading_or_writing, topic_of
from headgate.runtime import language
from headgate.runtime.language import Denial, Departure

_MEMBERS_SHOWN = 12
_COMPARED = 40
"""How many names of a script are compared with others for a likely spelling."""

_LONGEST_SHOWN = 200
"""How much of a name, or of CPython's word on a syntax error, is repeated, in characters."""

_CALL_LOOKED_AT = 200
"""How much of a call of ``open`` is searched for its mode, in characters."""

_SYNTAX_NAMES: dict[str, str] = {
    "TryStar": "`except*`",
    "TypeAlias": "a `type` statement",
    "TypeVar": "a type parameter",
    "ParamSpec": "a type parameter",
    "TypeVarTuple": "a type parameter",
}


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of one departure."""

    message: str
    hint: str | None = None
    edits: tuple[Edit, ...] = ()


def diagnose(
    departures: Sequence[Departure], source_text: str, tools: Sequence[ToolSummary], inputs: Collection[str]
) -> list[Diagnostic]:
    """One diagnostic for each of ``departures``, in their order.

    Args:
        departures: what the subset pass or the guard found.
        source_text: the script, with ``\\n`` line ends, as the positions of the departures count it.
        tools: what the script can call.
        inputs: names of the values that it is given.
    """
    explainer = _Explainer(Script(source_text), Toolbox(tools, inputs))
    diagnostics: list[Diagnostic] = []
    imported: set[Edit] = set()
    for departure in departures:
        if len(departure.subject) > _LONGEST_SHOWN:
            departure = replace(departure, subject=departure.subject[:_LONGEST_SHOWN] + "…")
        said = explainer.say(departure)
        rule = language.RULES[departure.code]
        # The import that one diagnostic adds serves all that want it.
        edits = tuple(edit for edit in said.edits if edit not in imported)
        imported.update(edit for edit in edits if edit.span.start == edit.span.end and edit.replacement.endswith("\n"))
        start = Position(departure.line, departure.column)
        span = Span(start, max(start, Position(departure.end_line, departure.end_column)))
        severity: Severity = "warning" if departure.detail == PERHAPS else "error"
        diagnostics.append(Diagnostic(rule.code, rule.name, severity, said.message, span, said.hint, (), edits))
    return diagnostics


class _Explainer:
    def __init__(self, script: Script, toolbox: Toolbox) -> None:
        self._script = script
        self._toolbox = toolbox

        self._listed = False
        self._compared: dict[tuple[str, int], tuple[list[str], bool]] = {}

    def say(self, departure: Departure) -> _Said:
        return _BY_CODE[departure.code](self, departure)

    # -- the source itself -------------------------------------------------------------------------------------------

    def _syntax_error(self, departure: Departure) -> _Said:
        mended = mend(departure, self._script.text)
        return _Said(f"this is not Python: {departure.subject}", mended.hint, mended.edits)

    def _size(self, departure: Departure) -> _Said:
        return _Said(departure.subject, _sentence(language.RULES["HG112"].instead))

    def _text(self, departure: Departure) -> _Said:
        return _Said(f"this is not source text: {departure.subject}", _sentence(language.RULES["HG113"].instead))

    def _unsupported(self, departure: Departure) -> _Said:
        what = _SYNTAX_NAMES.get(departure.subject, f"`{departure.subject}`")
        denial = language.DENIED_SYNTAX.get(departure.subject)
        if denial is None:
            return _Said(f"{what} is not part of the language", _sentence(language.RULES["HG101"].instead))
        return _Said(f"{what} is not part of the language: {denial.reason}", denial.instead)

    # -- builtins and modules ----------------------------------------------------------------------------------------

    def _builtin(self, departure: Departure) -> _Said:
        name = departure.subject
        denial = language.BUILTINS_DENIED[name]
        message = f"`{name}` is not available: {denial.reason}"
        if suggest.homes_of(name):  # `reduce`
            return _Said(message, denial.instead, self._insert_import(suggest.import_for(name)))
        topic = topic_of(name)
        if name == "open":
            topic = reading_or_writing(self._script.line(departure.line)[departure.column - 1 :][:_CALL_LOOKED_AT])
        return _Said(message, self._instead(denial, topic), self._rename_builtin(departure, denial))

    def _rename_builtin(self, departure: Departure, denial: Denial) -> tuple[Edit, ...]:
        """``xrange`` is ``range``: where Python 2 only had another name."""
        if denial.reason != "it is Python 2":
            return ()
        return self._replace(departure, denial.instead.removeprefix("use ").strip("`"))

    def _module(self, departure: Departure) -> _Said:
        name = departure.subject
        statement = self._script.imports.get(departure.line)
        unneeded = self._tool_import(name, statement)
        if unneeded is not None:
            return unneeded
        denial, denied = _of_package(language.MODULES_DENIED, name)
        if denial is not None:
            return _Said(f"`{denied}` cannot be imported: {denial.reason}", self._instead(denial, topic_of(name)))
        message = f"`{name}` cannot be imported: only the modules of the language can"
        attribute = self._script.attributes.get(name)
        if attribute is not None and attribute in self._toolbox.names:
            shown = self._toolbox.shown(attribute)
            return _Said(message, f"remove the import and write {shown}: tools are called by their own names")
        close, certain = self._near(name, language.MODULES)
        if close:
            return _Said(message, _did_you_mean(close), self._replace(departure, close[0]) if certain else ())
        fitting = self._toolbox.fitting(topic_of(name))
        if fitting:
            return _Said(message, f"call the tool {calls(fitting)}")
        modules = ", ".join(suggest.common_modules())
        return _Said(message, f"use one of them ({modules}, …), or call a tool{self._listing()}")

    def _tool_import(self, module: str, statement: ast.Import | ast.ImportFrom | None) -> _Said | None:
        """An import of tools, which are there without one."""
        if statement is None or not self._toolbox.names:
            return None
        if isinstance(statement, ast.ImportFrom):
            wanted = [alias.name for alias in statement.names]
            renamed = any(alias.asname not in (None, alias.name) for alias in statement.names)
        else:
            wanted = [alias.name for alias in statement.names if alias.name == module]
            renamed = any(alias.asname not in (None, alias.name) for alias in statement.names)
        if not wanted or not all(name in self._toolbox.names for name in wanted):
            return None
        names = ", ".join(f"`{name}`" for name in wanted)
        edit = None if renamed or len(statement.names) > len(wanted) else self._script.delete_statement(statement)
        verb = "is" if len(wanted) == 1 else "are"
        return _Said(
            f"`{module}` is no module: {names} {verb} there without an import",
            "remove the import" + (" and use the name as it is" if renamed else ""),
            (edit,) if edit is not None else (),
        )

    def _member(self, departure: Departure) -> _Said:
        name, module = departure.subject, departure.detail
        whole = f"{module}.{name}"
        denial = language.MEMBERS_DENIED.get((module, name)) or language.MODULES_DENIED.get(whole)
        if denial is not None:
            return _Said(f"`{whole}` is not available: {denial.reason}", self._instead(denial, topic_of(whole)))
        since = language.SINCE.get((module, name))
        if since is not None:
            return _Said(f"`{whole}` needs Python {since[0]}.{since[1]}", "write it with what this Python has")
        imported = isinstance(self._script.imports.get(departure.line), ast.ImportFrom)
        meant = None if imported else suggest.member_through_class(module, name)
        if meant is not None:
            return _Said(
                f"the module `{module}` has no `{name}`: it belongs to the class `{meant.rpartition('.')[0]}`",
                f"write `{module}.{meant}`",
                self._replace(departure, meant),
            )
        known = suggest.MEMBERS.get((module, name))
        if known is not None:
            return _Said(f"the module `{module}` has no `{name}`", f"did you mean `{known}`?")
        there = suggest.exists(module, name)
        message = f"`{whole}` is not available here" if there else f"the module `{module}` has no `{name}`"
        if name in language.BUILTINS:
            return _Said(message, f"`{name}` is a builtin: write `{name}` alone")
        close, certain = self._near(name, language.exports(module))
        homes = [] if suggest.is_common(name) else [home for home in suggest.homes_of(name) if home != module]
        if homes and not certain:
            elsewhere = f"from {homes[0]} import {name}" if imported else f"{homes[0]}.{name}"
            return _Said(message, f"did you mean `{elsewhere}`?")
        if close:
            return _Said(message, _did_you_mean(close), self._replace(departure, close[0]) if certain else ())
        return _Said(message, f"`{module}` has {_some(sorted(language.exports(module)), _MEMBERS_SHOWN)}")

    def _star(self, departure: Departure) -> _Said:
        module = departure.subject
        used = sorted(self._script.loaded & language.exports(module) - self._script.bound - self._toolbox.names)
        used = [name for name in used if name not in language.BUILTINS]
        message = f"`from {module} import *` hides which names the script uses"
        if not used:
            return _Said(message, f"write `import {module}`, or import the names that you use")
        line = f"from {module} import {', '.join(used)}"
        statement = self._script.imports.get(departure.line)
        edits: tuple[Edit, ...] = ()
        if statement is not None and statement.end_lineno == statement.lineno and self._script.star_imports == 1:
            text = self._script.line(statement.lineno)
            start = len(text.encode()[: statement.col_offset].decode()) + 1
            end = len(text.encode()[: statement.end_col_offset].decode()) + 1
            edits = (Edit(Span(Position(statement.lineno, start), Position(statement.lineno, end)), line),)
        return _Said(message, f"write `{line}`", edits)

    def _relative(self, departure: Departure) -> _Said:
        module = departure.subject.lstrip(".")
        statement = self._script.imports.get(departure.line)
        unneeded = self._tool_import(departure.subject, statement)
        if unneeded is not None:
            return unneeded
        message = f"`{departure.subject}` is relative to a package, and a script is not part of one"
        if module in language.MODULES:
            return _Said(message, f"import from `{module}`, without the dots")
        names = [alias.name for alias in statement.names] if isinstance(statement, ast.ImportFrom) else []
        if not module and names and all(name in language.MODULES for name in names):
            return _Said(message, f"write `import {', '.join(names)}`")
        return _Said(message, f"import a module of the language by its name, or call a tool{self._listing()}")

    # -- names -------------------------------------------------------------------------------------------------------

    def _undefined(self, departure: Departure) -> _Said:
        name = departure.subject
        message = f"`{name}` is not defined"
        if name in suggest.FOREIGN:
            replacement = suggest.replacement(name)
            edits = self._replace(departure, replacement) if replacement is not None else ()
            return _Said(message, f"in Python that is {suggest.FOREIGN[name]}", edits)
        if name in ("self", "cls"):
            return _Said(message, f"add `{name}` as the first parameter of the method")
        through = self._tool_namespace(departure)
        if through is not None:
            return through
        close, certain = self._near(name, self._script.bound | self._toolbox.names | language.BUILTINS)
        attribute = self._script.attributes.get(name)
        missing = suggest.import_for(name, attribute, awaited=name in self._script.awaited)
        if missing is not None:
            hint = f"add `{missing.statement}` at the top"
            if not close or name[0].isupper():
                return _Said(message, hint, self._insert_import(missing))
            return _Said(message, f"{hint}, or did you mean `{close[0]}`?")
        if close:
            return _Said(message, _did_you_mean(close), self._replace(departure, close[0]) if certain else ())
        package = suggest.MODULE_ALIASES.get(name, name)
        denial, denied = _of_package(language.MODULES_DENIED, package)
        if denial is not None:
            message = f"`{name}` is not defined, and `{denied}` cannot be imported: {denial.reason}"
            return _Said(message, self._instead(denial, topic_of(package)))
        if package in language.MODULES:
            return _Said(message, f"add `import {package} as {name}` at the top")
        tool = self._toolbox.sharing_words(name)
        if tool is not None:
            return _Said(message, f"did you mean the tool {tool.call}?")
        return _Said(message, self._bind_first())

    def _bind_first(self) -> str:
        hint = "assign it before it is used"
        if self._toolbox.inputs:
            hint += f"; the inputs are: {_some([f'`{name}`' for name in self._toolbox.inputs], _MEMBERS_SHOWN)}"
        return hint + (self._listing() if self._toolbox.tools else "")

    def _tool_namespace(self, departure: Departure) -> _Said | None:
        """``tools.fetch(…)``, where ``fetch`` is a tool of its own."""
        attribute = self._script.attributes.get(departure.subject)
        if attribute is None or attribute not in self._toolbox.names:
            return None
        shown = self._toolbox.shown(attribute)
        edits: tuple[Edit, ...] = ()
        prefix = f"{departure.subject}.{attribute}"
        if self._script.line(departure.line)[departure.column - 1 :].startswith(prefix) and self._script.written(
            departure
        ):
            start = Position(departure.line, departure.column)
            edits = (Edit(Span(start, Position(departure.line, departure.column + len(departure.subject) + 1)), ""),)
        return _Said(f"there is no `{departure.subject}`: tools are called by their own names", f"write {shown}", edits)

    def _dunder_name(self, departure: Departure) -> _Said:
        name = departure.subject
        denial = language.DUNDERS_DENIED.get(name)
        if denial is not None:
            return _Said(f"`{name}` is not available: {denial.reason}", denial.instead)
        rule = language.RULES["HG107"]
        if name in language.DUNDER_METHODS and re.match(r"\s*(async\s+)?def\b", self._script.line(departure.line)):
            return _Said(f"`{name}` is a special method, and stands outside a class", "indent it into its class")
        return _Said(f"`{name}` is a name of the interpreter's own", _sentence(rule.instead))

    # -- attributes and classes --------------------------------------------------------------------------------------

    def _attribute(self, departure: Departure) -> _Said:
        denial = language.ATTRIBUTES_DENIED[departure.subject]
        return _Said(f"`.{departure.subject}` is not available: {denial.reason}", denial.instead)

    def _dunder_attribute(self, departure: Departure) -> _Said:
        name = departure.subject
        denial = language.DUNDERS_DENIED.get(name)
        if denial is not None:
            return _Said(f"`.{name}` is not available: {denial.reason}", denial.instead)
        if name in language.DUNDER_ATTRIBUTES_READ:
            return _Said(
                f"`.{name}` can be read here, but not assigned",
                "assign the attributes one by one, or make a new object",
            )
        close, certain = self._near_dunder(name, language.DUNDER_ATTRIBUTES_READ)
        if close:
            edits = self._replace(departure, close[0]) if certain else ()
            return _Said(f"`.{name}` is not available", _did_you_mean(close), edits)
        return _Said(f"`.{name}` is not available", _sentence(language.RULES["HG106"].instead))

    def _special_method(self, departure: Departure) -> _Said:
        name = departure.subject
        denial = language.DUNDERS_DENIED.get(name)
        if denial is not None:
            return _Said(f"a class cannot define `{name}` here: {denial.reason}", denial.instead)
        close, certain = self._near_dunder(name, language.DUNDER_CLASS_NAMES)
        if close:
            edits = self._replace(departure, close[0]) if certain else ()
            return _Said(f"`{name}` is not a special method", _did_you_mean(close), edits)
        return _Said(f"a class cannot define `{name}` here", _sentence(language.RULES["HG108"].instead))

    def _metaclass(self, departure: Departure) -> _Said:
        instead = _sentence(language.RULES["HG109"].instead)
        if departure.subject == "**":
            return _Said(
                "a class statement cannot take `**` keywords, which could hide a metaclass", "write the keywords out"
            )
        if departure.subject == "type":
            return _Said("a class cannot inherit from `type`: that makes a metaclass", instead)
        return _Said("a class cannot choose its metaclass, but for `abc.ABCMeta`", instead)

    def _slots(self, departure: Departure) -> _Said:
        rule = language.RULES["HG115"]
        return _Said(f"`{departure.subject}` must be literal names that the language admits", _sentence(rule.instead))

    def _pattern(self, departure: Departure) -> _Said:
        denial = language.ATTRIBUTES_BY_RECEIVER[departure.subject]
        message = f"a pattern cannot capture `{departure.subject}`: {denial.reason}"
        return _Said(message, _sentence(language.RULES["HG116"].instead))

    def _near(self, name: str, known: Collection[str]) -> tuple[list[str], bool]:
        """As :func:`suggest.near`, for the first names of a script; comparing every one could be made to take minutes."""
        key = (name, len(known))
        if key not in self._compared:
            if len(self._compared) >= _COMPARED:
                return [], False
            self._compared[key] = suggest.near(name, known)
        return self._compared[key]

    def _near_dunder(self, name: str, known: Collection[str]) -> tuple[list[str], bool]:
        """As :meth:`_near`, by what is between the underscores, which all of them share."""
        close, certain = self._near(name.strip("_"), {each.strip("_") for each in known})
        return [f"__{each}__" for each in close], certain

    def _listing(self) -> str:
        """The tools, as the end of a hint; once for a script, since all its hints are read together."""
        if self._listed:
            return ""
        self._listed = True
        return f"; {self._toolbox.listing()}"

    # -- ways out ----------------------------------------------------------------------------------------------------

    def _instead(self, denial: Denial, topic: Topic | None) -> str:
        """What to do instead of something denied: the tool that fits, or the table's word with the tools there are."""
        fitting = self._toolbox.fitting(topic)
        if fitting:
            return f"call the tool {calls(fitting)}"
        hint = denial.instead
        if "tool" in hint:
            hint += self._listing()
        if "input" in hint and self._toolbox.inputs:
            hint += f"; the inputs are: {_some([f'`{name}`' for name in self._toolbox.inputs], _MEMBERS_SHOWN)}"
        return hint

    def _insert_import(self, missing: suggest.Import | None) -> tuple[Edit, ...]:
        if missing is None or not missing.certain:
            return ()
        edit = self._script.insert_import(missing.statement)
        return (edit,) if edit is not None else ()

    def _replace(self, departure: Departure, replacement: str) -> tuple[Edit, ...]:
        if not self._script.written(departure):
            return ()
        span = Span(Position(departure.line, departure.column), Position(departure.line, departure.end_column))
        return (Edit(span, replacement),)


def _of_package(denials: dict[str, Denial], name: str) -> tuple[Denial | None, str]:
    """The denial of a module or of the nearest package around it, and the name that was asked for."""
    for package in packages_of(name):
        if package in denials:
            return denials[package], name
    return None, name


def _did_you_mean(names: Sequence[str]) -> str:
    return f"did you mean {' or '.join(f'`{name}`' for name in names)}?"


def _some(names: Sequence[str], most: int) -> str:
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"


def _sentence(text: str) -> str:
    """A sentence of the table, as a hint."""
    return text[0].lower() + text[1:].removesuffix(".")


_BY_CODE: dict[str, Callable[[_Explainer, Departure], _Said]] = {
    "HG100": _Explainer._syntax_error,
    "HG101": _Explainer._unsupported,
    "HG102": _Explainer._builtin,
    "HG103": _Explainer._module,
    "HG104": _Explainer._member,
    "HG105": _Explainer._attribute,
    "HG106": _Explainer._dunder_attribute,
    "HG107": _Explainer._dunder_name,
    "HG108": _Explainer._special_method,
    "HG109": _Explainer._metaclass,
    "HG110": _Explainer._star,
    "HG111": _Explainer._relative,
    "HG112": _Explainer._size,
    "HG113": _Explainer._text,
    "HG114": _Explainer._undefined,
    "HG115": _Explainer._slots,
    "HG116": _Explainer._pattern,
}
