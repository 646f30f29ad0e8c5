"""How much time and stack LibCST's parser would need for a source, read off its tokens in one linear pass.

LibCST's native parser takes time quadratic in brackets and exponential in nested patterns, and a deep enough source
overflows the stack and ends the process, so what it may see is decided beforehand. Relies on the source being valid
Python of the running version; the constants were measured with LibCST 1.9.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_MICROSECONDS = 1_000_000
"""Longest parse, as estimated, that LibCST is trusted with."""

MAX_STACK = 16 << 20
"""Most stack, in bytes, that LibCST is trusted with."""

_STACK_BASE, _STACK_LEVEL, _STACK_BRACKET, _STACK_CHAIN = 64 << 10, 26 << 10, 8 << 10, 2560
_TOKEN_MICROSECONDS = 12

# One token of code, and the blanks before it. The start of an f-string is a token; what is inside is read by `_LITERAL`.
_TOKEN = re.compile(
    r"""(?:[ \t\f]|\\\n)*+(?:
      (\#[^\n]*)
    | ((?:[fFtT][rR]?|[rR][fFtT])(?:\"{3}|'{3}|"|'))
    | ((?:[rR][bB]?|[bB][rR]?|[uU])?(?:\"{3}(?:[^\\"]++|\\.|"(?!""))*+\"{3}|'{3}(?:[^\\']++|\\.|'(?!''))*+'{3}
        |"(?:[^"\\\n]++|\\.)*+"|'(?:[^'\\\n]++|\\.)*+'))
    | (\w+)
    | ([\[({])
    | ([\])}])
    | (\n)
    | (.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT, _FSTRING, _STRING, _WORD, _OPEN, _CLOSE, _NEWLINE, _OTHER = range(1, 9)
_LITERAL = re.compile(r"\\|[{}]|[\"']")
_CHAINED = frozenset(["and", "or", "for"])


@dataclass(frozen=True, slots=True)
class Gauge:
    """What LibCST's parser would need: at most about ``microseconds`` and ``stack`` bytes."""

    microseconds: int
    stack: int

    @property
    def bearable(self) -> bool:
        """Whether LibCST may see the source."""
        return self.microseconds <= MAX_MICROSECONDS and self.stack <= MAX_STACK


UNBEARABLE = Gauge(MAX_MICROSECONDS + 1, MAX_STACK + 1)


@dataclass(slots=True)
class _Part:
    """A part of an f-string: its literal text, which ends at ``quote``, or a replacement field at ``depth`` brackets."""

    quote: str = ""
    raw: bool = False
    depth: int = 0
    in_spec: bool = False

    @property
    def is_field(self) -> bool:
        return not self.quote


def gauge(text: str, nesting: int, patterns: bool = False) -> Gauge:
    """Estimate what LibCST's parser needs for ``text``, which is valid Python with ``\\n`` line ends.

    ``nesting`` is the depth of its ``ast`` tree; ``patterns`` says whether ``case`` is a keyword somewhere in it.
    """
    depth = deepest = work = position = 0
    cost = _TOKEN_MICROSECONDS
    # Operands that LibCST nests where ``ast`` has one flat node: `a and b and c`, strings side by side, `for` clauses of
    # a comprehension, dotted names. Counted at each open bracket, from the last comma on.
    chain = longest = 0
    levels = [0]
    # How often the current token of a pattern is parsed: each bracket around it doubles that, a mapping quadruples it.
    weights: list[int] = []
    in_delete = False
    nested: list[_Part] = []
    while True:
        for match in _TOKEN.finditer(text, position):
            kind = match.lastindex
            if kind == _COMMENT:
                continue
            work += cost
            if weights:
                work += weights[-1]
            if kind == _WORD:
                word = match[_WORD]
                if word in _CHAINED or (word[0].isdigit() and word.endswith(("or", "and"))):
                    chain += 1
                    levels[-1] += 1
                    longest = max(longest, chain)
                elif depth == 0:
                    if word == "del" or (patterns and word == "case"):
                        weights, in_delete = [1], word == "del"
                    elif word == "if" and not in_delete:
                        weights = []
            elif kind == _OTHER:
                char = match[_OTHER]
                if char == ",":
                    chain -= levels[-1]
                    levels[-1] = 0
                elif char == ".":
                    chain += 1
                    levels[-1] += 1
                    longest = max(longest, chain)
                elif char == ":":
                    if nested and depth == nested[-1].depth:
                        nested[-1].in_spec = True
                        position = match.end()
                        break
                    if depth == 0 and not in_delete:
                        weights = []
            elif kind == _OPEN:
                depth += 1
                levels.append(0)
                if weights:
                    weights.append(weights[-1] * (4 if match[_OPEN] == "{" else 2))
                deepest = max(deepest, depth)
                cost = _cost(depth)
            elif kind == _CLOSE:
                if nested and depth == nested[-1].depth:
                    nested.pop()
                    position = match.end()
                    depth, cost = depth - 1, _cost(depth - 1)
                    chain -= levels.pop()
                    break
                if depth == 0:
                    return UNBEARABLE
                depth -= 1
                chain -= levels.pop()
                if len(weights) > 1:
                    weights.pop()
                cost = _cost(depth)
            elif kind == _NEWLINE:
                if depth == 0:
                    chain, levels, weights, in_delete = 0, [0], [], False
            else:  # a string, or the start of one
                chain += 1
                levels[-1] += 1
                longest = max(longest, chain)
                if kind == _FSTRING:
                    start = match[_FSTRING]
                    prefix = start.rstrip("\"'")
                    nested.append(_Part(start[len(prefix) :], "r" in prefix.lower()))
                    position = match.end()
                    break
        else:
            break
        # Literal text of an f-string, up to its end or to the next field.
        while nested:
            top = nested[-1]
            if top.is_field and not top.in_spec:
                break
            stop = _LITERAL.search(text, position)
            if stop is None:
                return UNBEARABLE
            position, char = stop.end(), stop[0]
            work += cost
            if char == "\\":
                if not top.is_field and not top.raw and text.startswith("N{", position):
                    position = text.find("}", position) + 1 or len(text)
                elif not text.startswith(("{", "}"), position):
                    position += 1
            elif char == "{":
                if not top.is_field and text.startswith("{", position):
                    position += 1
                else:
                    depth += 1
                    levels.append(0)
                    deepest = max(deepest, depth)
                    cost = _cost(depth)
                    nested.append(_Part(depth=depth))
            elif char == "}":
                if top.is_field:
                    nested.pop()
                    depth, cost = depth - 1, _cost(depth - 1)
                    chain -= levels.pop()
                else:
                    position += 1
            elif not top.is_field and text.startswith(top.quote, stop.start()):
                nested.pop()
                position = stop.start() + len(top.quote)
                break
    if nested or depth:
        return UNBEARABLE
    stack = _STACK_BASE + _STACK_LEVEL * nesting + _STACK_BRACKET * deepest + _STACK_CHAIN * longest
    return Gauge(work, stack)


def _cost(depth: int) -> int:
    """Microseconds for a token within ``depth`` brackets."""
    return _TOKEN_MICROSECONDS + depth + depth * depth // 40
