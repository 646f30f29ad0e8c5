"""Programs grown from a grammar of the whole language, with denied things in every slot that can hold a name.

Most of them are valid Python; what they do is nonsense, since they are only read. Relies on hypothesis alone.
"""

# ruff: noqa: RUF001 -- identifiers that look alike are the subject
from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

# A few names only, so that what is bound in one place is met again in another. Fullwidth letters and ligatures are the
# same identifiers to the compiler as their plain forms.
NAMES = "a b item _hidden _ json os type print open eval reduce unknown NameError".split()
DUNDERS = (
    "__name__ __doc__ __all__ __version__ __init__ __slots__ __match_args__ __builtins__ __class__ __dict__".split()
)
DUNDERS += "__globals__ __del__ __foo__ __annotations__".split()
DISGUISED = ["ｏpen", "ﬁle", "__ｂuiltins__", "__ｓlots__", "ｊson"]
ATTRIBUTES = "x format obj mro _private gi_frame with_traceback tb_next ｇi_frame path loads codecs exists join".split()
MODULES = "json os os.path collections.abc urllib.parse urllib abc requests os.nothing a.b __foo__ __foo__.b".split()
MODULES += ["__future__", "ｊson"]
MEMBERS = "loads path abc parse codecs exists a __loader__ ABCMeta".split()
CONSTANTS = ["0", "1.5", "2j", "'s'", "'t' \"u\"", "b'v'", "None", "True", "...", "f'w'", "'gi_frame'"]
LITERAL_PATTERNS = ["1", "-1", "-1+2j", "'s'", "'s' 't'", "None", "True", "(1 | None)", "b'x'"]
SLOTS = ["'a'", "('a', 'b')", "['format']", "('gi_frame',)", "a", "()", "('a' 'b',)", "(f'a',)", "'__dict__'", "b'a'"]
BASES = [
    "",
    "type",
    "a, type",
    "*type",
    "(type)",
    "metaclass=ABCMeta",
    "a, metaclass=a.ABCMeta",
    "metaclass=type",
    "**a",
]
HANDLED = ["NameError", "(ValueError, NameError)", "ValueError", "a.NameError", "[NameError]"]


class _Grower:
    """Grows source text from hypothesis' choices; ``room`` is how many levels there may still be below."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def pick(self, options: Sequence[str]) -> str:
        return options[self._draw(st.integers(0, len(options) - 1))]

    def some(self, grow: Callable[[int], str], room: int, least: int = 0, most: int = 2) -> list[str]:
        return [grow(room) for _ in range(self._draw(st.integers(least, most)))]

    def one_of(self, *grow: Callable[[int], str]) -> Callable[[int], str]:
        return grow[self._draw(st.integers(0, len(grow) - 1))]

    def name(self, _: int = 0) -> str:
        return self.pick([*NAMES, *NAMES, *NAMES, *DUNDERS, *DISGUISED])

    def attribute(self) -> str:
        return self.pick([*ATTRIBUTES, *ATTRIBUTES, *DUNDERS])

    # -- expressions -------------------------------------------------------------------------------------------------

    def expression(self, room: int) -> str:
        if room <= 0:
            return self.one_of(self.name, self.name, lambda _: self.pick(CONSTANTS))(0)
        return self.one_of(
            self.name,
            lambda r: f"{self.expression(r)}.{self.attribute()}",
            lambda r: f"({self.expression(r)}).{self.attribute()}",
            lambda r: f"{self.expression(r)}({self.arguments(r)})",
            lambda r: f"{self.expression(r)}[{self.pick(['', '*'])}{self.expression(r)}, :{self.expression(r)}]",
            lambda r: (
                f"({self.expression(r)} {self.pick(['+', 'and', 'or', '<', 'not in', '**'])} {self.expression(r)})"
            ),
            lambda r: f"(not {self.expression(r)})",
            lambda r: f"({self.expression(r)} if {self.expression(r)} else {self.expression(r)})",
            lambda r: f"({self.name()} := {self.expression(r)})",
            lambda r: f"(lambda {self.parameters(r, annotated=False)}: {self.expression(r)})",
            lambda r: f"[{self.expression(r)} {self.loops(r)}]",
            lambda r: f"({self.expression(r)} {self.loops(r)})",
            lambda r: f"{{{self.expression(r)} {self.loops(r)}}}",
            lambda r: f"{{{self.expression(r)}: {self.expression(r)} {self.loops(r)}}}",
            lambda r: f"[{', '.join(self.some(self.starred, r))}]",
            lambda r: f"({', '.join(self.some(self.starred, r, 1))},)",
            lambda r: f"{{{self.expression(r)}: {self.expression(r)}, **{self.expression(r)}}}",
            self.format_string,
            lambda r: f"(\n    {self.expression(r)}\n)",
        )(room - 1)

    def format_string(self, room: int) -> str:
        value = self.expression(room)
        if any(char in value for char in "\"'\\\n{}:!"):  # what an f-string of Python 3.11 cannot hold
            value = self.name()
        return self.pick(
            [f'f"a{{{value}!r:>{{{self.name()}}}}}b"', f'f"""\n{{\n{value}\n}}\n"""', f"f'{{{value}}}' 's'"]
        )

    def starred(self, room: int) -> str:
        return self.pick(["", "", "*"]) + self.expression(room)

    def arguments(self, room: int) -> str:
        keywords = (lambda r: f"{self.name()}={self.expression(r)}", lambda r: f"**{self.expression(r)}")
        return ", ".join([*self.some(self.starred, room), *self.some(self.one_of(*keywords), room, most=1)])

    def loops(self, room: int) -> str:
        def loop(r: int) -> str:
            test = self.pick(["", f" if ({self.expression(r)})"])
            return f"for {self.target(r)} in {self.expression(r)}{test}"

        return " ".join(self.some(loop, room, 1))

    def parameters(self, room: int, *, annotated: bool = True) -> str:
        names = list(dict.fromkeys(self.some(self.name, 0, most=4)))
        notes = [f": {self.expression(room)}" if annotated and self._draw(st.booleans()) else "" for _ in names]
        bare = [name + note for name, note in zip(names, notes, strict=True)]
        filled = [f"{each} = {self.expression(room)}" for each in bare]
        shapes = [", ".join(bare), ", ".join(filled)]
        if names:
            shapes += [f"*, {', '.join(filled)}", ", ".join([bare[0], "/", *bare[1:]])]
            shapes.append(", ".join(star + each for star, each in zip(["*", "**"], bare, strict=False)))
        return self.pick(shapes)

    # -- targets and patterns ----------------------------------------------------------------------------------------

    def target(self, room: int) -> str:
        return self.one_of(
            self.name,
            self.name,
            lambda _: f"{self.name()}.{self.attribute()}",
            lambda r: f"{self.name()}[{self.expression(r)}]",
            lambda _: f"({self.name()}, *{self.name()})",
            lambda _: f"[{self.name()}.{self.attribute()}, {self.name()}]",
        )(room)

    def pattern(self, room: int) -> str:
        if room <= 0:
            return self.one_of(lambda _: self.pick(LITERAL_PATTERNS), self.name)(0)
        return self.one_of(
            lambda r: f"{self.name()}({self.attribute()}={self.pattern(r)})",
            lambda r: f"{self.name()}({self.pattern(r)}, {self.attribute()}={self.pattern(r)})",
            lambda r: f"[{self.pattern(r)}, *{self.name()}]",
            lambda r: f"{{'k': {self.pattern(r)}, **{self.name()}}}",
            lambda r: f"({self.pattern(r)} as {self.name()})",
            lambda _: f"({self.pick(LITERAL_PATTERNS)} | {self.pick(LITERAL_PATTERNS)})",
            lambda _: f"{self.name()}.{self.attribute()}",
        )(room - 1)

    # -- statements --------------------------------------------------------------------------------------------------

    def statement(self, room: int) -> str:
        if room <= 0 or self._draw(st.integers(0, 2)) == 0:
            return self.simple(2)
        return self.compound(room - 1)

    def simple(self, room: int) -> str:
        return self.one_of(
            self.expression,
            lambda r: f"{self.target(r)} = {self.expression(r)}",
            lambda r: f"{self.target(r)} = {self.target(r)} = {self.expression(r)}",
            lambda r: f"{self.pick([self.name(), self.name() + '.' + self.attribute()])} += {self.expression(r)}",
            lambda r: f"{self.name()}: {self.expression(r)}",
            lambda r: f"{self.name()}: {self.expression(r)} = {self.expression(r)}",
            lambda _: f"{self.pick(['__slots__', '__match_args__'])} = {self.pick(SLOTS)}",
            lambda _: f"{self.pick(['__slots__', '__match_args__'])}: a = {self.pick(SLOTS)}",
            lambda _: f"del {self.name()}, {self.name()}.{self.attribute()}",
            lambda r: f"assert {self.expression(r)}, {self.expression(r)}",
            lambda r: f"raise {self.expression(r)} from {self.expression(r)}",
            lambda _: f"import {self.pick(MODULES)}{self.pick(['', f' as {self.name()}'])}",
            lambda _: f"from {self.pick(MODULES)} import {self.pick(MEMBERS)}{self.pick(['', f' as {self.name()}'])}",
            lambda _: f"from {self.pick(['.', '..'])}{self.pick(['', 'x'])} import {self.name()}",
        )(room)

    def block(self, room: int) -> str:
        return textwrap.indent("\n".join(self.some(self.statement, room, 1, 3)), "    ")

    def compound(self, room: int) -> str:
        decorator = self.pick(["", "", "@a\n", f"@{self.name()}.{self.attribute()}\n"])
        return self.one_of(
            lambda r: (
                f"{decorator}{self.pick(['', '', 'async '])}def {self.name()}({self.parameters(1)})"
                f"{self.pick(['', f' -> {self.expression(1)}'])}:\n{self.block(r)}"
            ),
            lambda r: f"{decorator}class {self.name()}({self.pick([*BASES, self.arguments(1)])}):\n{self.block(r)}",
            lambda r: f"{decorator}class {self.name()}({self.pick(BASES)}):\n{self.block(r)}",
            lambda r: f"for {self.target(1)} in {self.expression(1)}:\n{self.block(r)}\nelse:\n{self.block(r)}",
            lambda r: f"while {self.expression(1)}:\n{self.block(r)}",
            lambda r: f"if {self.expression(1)}:\n{self.block(r)}\nelif {self.expression(1)}:\n{self.block(r)}",
            lambda r: f"with {self.expression(1)} as {self.target(1)}, {self.expression(1)}:\n{self.block(r)}",
            lambda r: (
                f"try:\n{self.block(r)}\nexcept {self.pick(HANDLED)} as {self.name()}:\n{self.block(r)}\n"
                f"else:\n{self.block(r)}\nfinally:\n{self.block(r)}"
            ),
            lambda r: f"try:\n{self.block(r)}\nexcept* {self.expression(1)} as {self.name()}:\n{self.block(r)}",
            lambda r: (
                f"match {self.expression(1)}:\n    case {self.pattern(2)} if {self.expression(1)}:\n"
                f"{textwrap.indent(self.block(r), '    ')}\n    case _:\n        pass"
            ),
            lambda r: f"def {self.name()}():\n    global {self.name()}\n{self.block(r)}",
        )(room)


@st.composite
def programs(draw: st.DrawFn) -> str:
    """Source text; mostly valid Python, mostly outside the language."""
    grower = _Grower(draw)
    start = grower.pick(
        ["", "", "", "from __future__ import annotations\n", "import json, os.path\n", "from math import *\n"]
    )
    return start + "\n".join(grower.some(grower.statement, 2, 1, 5)) + "\n"
