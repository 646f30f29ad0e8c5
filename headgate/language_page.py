"""``docs/language.md``, written from the language table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from headgate.runtime import language
from headgate.runtime.language import Denial


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterable[str]:
    yield "# The language"
    yield ""
    yield "Generated from `runtime/language.py` by `headgate language`. The guard enforces this table, the checker explains it."
    yield ""
    yield "A script is Python 3.11+ as it is usually written: functions, lambdas, comprehensions, generators, classes with"
    yield "inheritance, properties and private attributes, dataclasses, enums, exceptions, `with`, `match`, `async`, top-level"
    yield "`await`, f-strings, `str.format`, type hints. The value of its last expression is its result. Tools and inputs are"
    yield "names that exist from the start."
    yield ""
    yield "## What a departure is called"
    yield ""
    yield "| code | name | what |"
    yield "| --- | --- | --- |"
    for rule in language.RULES.values():
        yield f"| {rule.code} | `{rule.name}` | {rule.what} |"
    yield ""
    yield "## Size"
    yield ""
    yield f"At most {language.MAX_SOURCE_BYTES:,} bytes of UTF-8, nested at most {language.MAX_NESTING} levels deep."
    yield ""
    yield "## Syntax"
    yield ""
    yield "Everything of Python's grammar but:"
    yield ""
    yield from _denials(language.DENIED_SYNTAX)
    yield "- star imports, relative imports, metaclasses of one's own."
    yield ""
    yield "## Builtins"
    yield ""
    yield "As they are: " + _names(name for name in language.BUILTINS_AS_IS if name not in language.EXCEPTIONS) + "."
    yield ""
    yield "Exceptions: " + _names(language.EXCEPTIONS) + "."
    yield ""
    yield "Replaced by a version that holds the line and is otherwise the same:"
    yield ""
    for name, note in language.BUILTINS_REPLACED.items():
        yield f"- `{name}`: {note}"
    yield ""
    yield "Added:"
    yield ""
    for name, note in language.BUILTINS_ADDED.items():
        yield f"- `{name}`: {note}"
    yield ""
    yield "Absent:"
    yield ""
    yield from _denials(language.BUILTINS_DENIED)
    yield ""
    yield "## Modules"
    yield ""
    yield "An import gives a read-only namespace of exactly these names. Those in *italics* are headgate's own safe versions."
    yield ""
    yield "| module | names | note |"
    yield "| --- | --- | --- |"
    for name, module in language.MODULES.items():
        shown = ", ".join(f"*{each}*" if each in module.replaced else each for each in sorted(module.names))
        yield f"| `{name}` | {_escaped(shown)} | {module.note} |"
    yield ""
    newer = ", ".join(f"`{a}.{b}` ({v[0]}.{v[1]})" for (a, b), v in language.SINCE.items())
    yield f"Names that need a newer Python: {newer}."
    yield ""
    yield "Modules that are not there, and what to do instead:"
    yield ""
    yield from _denials(language.MODULES_DENIED)
    yield ""
    yield "Members that are not there:"
    yield ""
    yield from _denials({f"{module}.{name}": denial for (module, name), denial in language.MEMBERS_DENIED.items()})
    yield ""
    yield "## Attributes"
    yield ""
    yield "Names with one leading underscore are private to the script: they work on its own classes and name nothing on any"
    yield f"other object. Public all the same: {_names(sorted(language.PUBLIC_UNDERSCORE))}."
    yield ""
    yield "Denied on every object:"
    yield ""
    yield from _denials(language.ATTRIBUTES_DENIED)
    yield ""
    yield "Decided by the object at run time, because they are ordinary names elsewhere:"
    yield ""
    yield from _denials(language.ATTRIBUTES_BY_RECEIVER)
    yield ""
    yield "## Double underscores"
    yield ""
    yield (
        "Methods that a class may define, and that may be called by name: "
        + _names(sorted(language.DUNDER_METHODS))
        + "."
    )
    yield ""
    others = sorted(language.DUNDER_ATTRIBUTES_READ - language.DUNDER_METHODS)
    yield "Other attributes that may be read: " + _names(others) + "."
    yield ""
    yield "Attributes that may be assigned: " + _names(sorted(language.DUNDER_ATTRIBUTES_WRITTEN)) + "."
    yield ""
    yield "Denied, with the reason:"
    yield ""
    yield from _denials(language.DUNDERS_DENIED)


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _escaped(text: str) -> str:
    return text.replace("_", "\\_")


def _denials(denials: Mapping[str, Denial]) -> Iterable[str]:
    grouped: dict[Denial, list[str]] = {}
    for name, denial in denials.items():
        grouped.setdefault(denial, []).append(name)
    for denial, names in grouped.items():
        yield f"- {_names(names)}: {denial.reason}; {denial.instead}."
