"""What to do about source that is not Python: the hint, and the edit where the mend is certain.

CPython's own message says what is wrong; this adds what models and people do wrong around code (Markdown fences, prose,
prompts, shell lines, typographic quotes) and the way out. An edit is offered only when the mended source parses.
"""

# ruff: noqa: RUF001 -- characters that look alike are the subject
from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from headgate.checker.diagnostics import Edit, Position, Span, apply_edits
from headgate.runtime.language import Departure
from headgate.runtime.syntax import NotInLanguage, read

CUT_OFF = "if the script was cut off, send the whole of it"

_MOST_LINES, _LINE_LOOKED_AT = 50, 1000
"""Bounds on what is tried: the source may be made to keep the checker busy."""

_CLOSING = {"(": ")", "[": "]", "{": "}"}

# What CPython says, and what to do about it; `\1` is the first group of the pattern.
_BY_MESSAGE: tuple[tuple[str, str], ...] = (
    (
        r"f-string: (?:expecting|unmatched|unterminated|closing|invalid syntax)",
        "inside the braces use the other kind of quotes, or compute the value in a line before",
    ),
    (r"too many (?:nested|levels|statically)", "break it up into smaller statements and functions"),
    (r"unmatched '(.)'", r"remove the `\1`, or open the bracket that it closes"),
    (r"closing parenthesis '(.)' does not match opening parenthesis '(.)'", r"close `\2` before this `\1`"),
    (r"unterminated triple-quoted", f"close the string with three quotes; {CUT_OFF}"),
    (r"unterminated", "close the string on the line on which it begins, or use three quotes for text of several lines"),
    (r"expected ':'", "end the line with `:`"),
    (r"expected an indented block", f"indent what belongs to the block, or write `pass` in it; {CUT_OFF}"),
    (r"unexpected indent", "give the line the indentation of the line before it"),
    (r"unindent does not match", "indent the line as far as an earlier line of the same block: four spaces a level"),
    (r"inconsistent use of tabs", "indent with spaces only: four a level"),
    (r"Missing parentheses in call to '(\w+)'", r"write `\1(...)`: this is Python 3"),
    (r"'return' outside", "the last expression of a script is its result: write the value alone on the last line"),
    (r"'yield' outside", "put it into a function, or collect the values in a list"),
    (r"'await' outside async|asynchronous comprehension outside", "define the function with `async def`"),
    (r"'break' outside|'continue' not properly", "put it into a loop, or leave it out"),
    (r"f-string expression part cannot include", "compute the value in a line before the f-string"),
    (r"\(unicode error\)", 'double the backslashes, or write a raw string: `r"..."`'),
    (r"unexpected character after line continuation", "remove the backslash, or what follows it on the line"),
    (r"unexpected EOF", CUT_OFF),
    (r"'tuple' is an illegal expression for|only single target", "annotate one name at a time"),
)

# What other languages write; the groups are the text and what Python has.
_FOREIGN: tuple[tuple[str, str], ...] = (
    (r"&&", "write `and`, not `&&`"),
    (r"\|\|", "write `or`, not `||`"),
    (r"===|!==", "compare with `==` or `!=`"),
    (r"\belse\s+if\b", "write `elif`, not `else if`"),
    (r"\+\+|--\s*$", "write `+= 1` or `-= 1`"),
    (r"=>", "write a `lambda` or a `def`, not `=>`"),
    (r"^\s*(?:const|let|var)\s+\w", "assign without a keyword: `name = value`"),
    (r"^\s*(?:async\s+)?function\b", "define functions with `def`"),
    (r"^\s*\}?\s*catch\b", "write `except`, not `catch`"),
    (r"^\s*switch\b", "write `match`, or `if` and `elif`"),
    (r"^\s*//", "begin comments with `#`"),
    (r"\?.*:", "write `a if condition else b`"),
)

_BRACED = re.compile(r"^\s*(?:\}|(?:async\s+)?function\b|(?:if|else|for|while|switch|class|try)\b.*\{\s*$)")
_COMPOUND = re.compile(r"\s*(if|elif|else|for|while|def|class|with|try|except|finally|match|case)\b")
_FOLLOWS = {
    "elif": "an `if`",
    "else": "an `if`, `for`, `while` or `try`",
    "except": "a `try`",
    "finally": "a `try`",
    "case": "a `match`",
}

_FENCE = re.compile(r"[ \t]*(?:```|~~~)[^`]*\Z")
_PROMPT = re.compile(r"(?:>>>|\.\.\.)(?: |\Z)")
_SHELL = re.compile(r"\s*(?:[!%]{1,2}[a-zA-Z]|\$ \w|(?:sudo |python3? -m )?pip3? install )")
_PROSE = re.compile(r"\s*[A-Z][A-Za-z'’]*[,!.]?(?: [A-Za-z0-9'’\"`,;-]+[.!?]?){2,}[.!?:]?\s*\Z")

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("−–—‐‑", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", ""),
        "×": "*",
        "÷": "/",
        "≤": "<=",
        "≥": ">=",
        "≠": "!=",
        "，": ",",
        "：": ":",
        "；": ";",
        "（": "(",
        "）": ")",
        "［": "[",
        "］": "]",
        "｛": "{",
        "｝": "}",
        "＝": "=",
    }
)
"""Characters that look like one of Python's, and that one."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What to do about a syntax error."""

    hint: str | None
    edits: tuple[Edit, ...] = ()


def mend(departure: Departure, text: str) -> Mend:
    """What to do about ``departure``, an ``HG100`` of ``text``."""
    lines = text.split("\n")
    line = lines[min(departure.line, len(lines)) - 1]
    for attempt in (_fences, _prompts, _shell, _characters, _indented):
        found = attempt(departure, text, lines)
        if found is not None:
            return found
    if _PROSE.match(line[:_LINE_LOOKED_AT]):
        return Mend(f"line {departure.line} is prose, not Python: remove it, or begin it with `#`")
    return Mend(_by_message(departure, line), _certain_edit(departure, text, lines))


def parses(text: str) -> bool:
    """Whether ``text`` is a script."""
    try:
        read(text)
    except NotInLanguage:
        return False
    return True


def _by_message(departure: Departure, line: str) -> str | None:
    in_braces = "{" in departure.subject or "}" in departure.subject or line.rstrip().endswith("{")
    if in_braces and _BRACED.search(line[:_LINE_LOOKED_AT]):
        return "a block begins with `:` and is indented; it is not put in braces"
    never_closed = re.search(r"'([(\[{])' was never closed", departure.subject)
    if never_closed is not None:
        return f"add the closing `{_CLOSING[never_closed[1]]}`; {CUT_OFF}"
    for pattern, hint in _BY_MESSAGE:
        match = re.search(pattern, departure.subject)
        if match is not None:
            return match.expand(hint) if match.groups() else hint
    if departure.subject.startswith("invalid syntax"):
        code = re.sub(r"\"[^\"]*\"|'[^']*'", '""', line[:_LINE_LOOKED_AT])
        for pattern, hint in _FOREIGN:
            if re.search(pattern, code):
                return hint
        keyword = _COMPOUND.match(code)
        if keyword is not None and ":" not in code:
            return f"a `{keyword[1]}` line ends with `:`"
        if keyword is not None and keyword[1] in _FOLLOWS:
            return f"`{keyword[1]}` stands below {_FOLLOWS[keyword[1]]}, at the same indentation"
    return None


# -- what surrounds code ---------------------------------------------------------------------------------------------


def _fences(_: Departure, text: str, lines: list[str]) -> Mend | None:
    fences = [number for number, line in enumerate(lines, start=1) if _FENCE.match(line)]
    if not fences:
        return None
    without = tuple(_delete_lines(number, number) for number in fences)
    if parses(apply_edits(text, without)):
        return Mend("remove the lines of Markdown (```): send the code alone", without)
    if len(fences) == 2:
        first, last = fences
        outside = (_delete_lines(1, first), _delete_lines(last, len(lines)))
        if parses(apply_edits(text, outside)):
            return Mend("send only the code between the lines of Markdown (```)", outside)
    return Mend("remove the lines of Markdown (```) and all prose: send the code alone")


def _prompts(departure: Departure, text: str, lines: list[str]) -> Mend | None:
    if not _PROMPT.match(lines[min(departure.line, len(lines)) - 1]):
        return None
    edits = tuple(
        Edit(Span(Position(number, 1), Position(number, 1 + match.end())), "")
        for number, line in enumerate(lines, start=1)
        if (match := _PROMPT.match(line))
    )
    return _offer("remove the prompts (`>>>` and `...`), and the output between them", edits, text)


def _shell(departure: Departure, text: str, lines: list[str]) -> Mend | None:
    if not _SHELL.match(lines[min(departure.line, len(lines)) - 1]):
        return None
    edits = tuple(_delete_lines(number, number) for number, line in enumerate(lines, start=1) if _SHELL.match(line))
    return _offer("this is a shell command, and there is no shell here: remove the line", edits, text)


def _characters(departure: Departure, text: str, lines: list[str]) -> Mend | None:
    if not departure.subject.startswith(("invalid character", "invalid non-printable character")):
        return None
    wrong = text.split("\n")[departure.line - 1][departure.column - 1 : departure.column]
    plain = wrong.translate(_PLAIN)
    if not wrong or plain == wrong:
        return Mend("remove the character, or put it into a string")
    hint = f"write the plain character `{plain}`" if plain.strip() else "write a plain space, or none"
    edits: list[Edit] = []
    mended, at = list(lines), departure
    for _ in range(_MOST_LINES):
        index = at.line - 1
        edits += _plain_edits(at.line, mended[index])
        mended[index] = mended[index].translate(_PLAIN)
        try:
            read("\n".join(mended))
        except NotInLanguage as still:
            at = still.departures[0]
            if at.subject.startswith("invalid") and mended[at.line - 1].translate(_PLAIN) != mended[at.line - 1]:
                continue
            return Mend(hint)
        return Mend(hint, tuple(edits))
    return Mend(hint)


def _plain_edits(number: int, line: str) -> Iterator[Edit]:
    for index, char in enumerate(line):
        plain = char.translate(_PLAIN)
        if plain != char:
            yield Edit(Span(Position(number, index + 1), Position(number, index + 2)), plain)


def _indented(departure: Departure, text: str, lines: list[str]) -> Mend | None:
    """A whole script that was pasted with its indentation."""
    if departure.subject != "unexpected indent" or textwrap.dedent(text) == text:
        return None
    width = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    edits = tuple(
        Edit(Span(Position(number, 1), Position(number, 1 + width)), "")
        for number, line in enumerate(lines, start=1)
        if line[:width].strip() == "" and len(line) >= width
    )
    return _offer("the whole script is indented: remove the common indentation", edits, text)


# -- slips within code -----------------------------------------------------------------------------------------------


def _certain_edit(departure: Departure, text: str, lines: list[str]) -> tuple[Edit, ...]:
    line = lines[min(departure.line, len(lines)) - 1]
    here = Position(departure.line, min(departure.column, len(line) + 1))
    edits: tuple[Edit, ...] = ()
    if departure.subject == "expected ':'":
        code = line[: here.column - 1].rstrip()
        at = Position(departure.line, len(code) + 1)
        edits = (Edit(Span(at, at), ":"),)
    elif departure.subject == "'return' outside function" and (match := re.match(r"return\s+(?=\S)", line)):
        last = max(number for number, each in enumerate(lines, start=1) if each.strip())
        if last == departure.line:
            edits = (Edit(Span(Position(last, 1), Position(last, 1 + match.end())), ""),)
    return edits if edits and parses(apply_edits(text, edits)) else ()


def _offer(hint: str, edits: tuple[Edit, ...], text: str) -> Mend:
    return Mend(hint, edits if parses(apply_edits(text, edits)) else ())


def _delete_lines(first: int, last: int) -> Edit:
    return Edit(Span(Position(first, 1), Position(last + 1, 1)), "")
