"""Programs grown from a grammar of the whole language, with denied things in every slot that can hold a name.

Most of them are valid Python; what they do is nonsense, since they are only read. Relies on hypothesis alone.
"""

# ruff: noqa: RUF001 -- identifiers that look alike are the subject
from __future__ import annotations

import textwrap

from hypothesis import strategies as st

# A few names only, so that what is bound in one place is met again in another. Fullwidth letters and ligatures are the
# same identifiers to the compiler as their plain forms.
NAMES = [
    "a",
    "b",
    "item",
    "_hidden",
    "_",
    "json",
    "os",
    "type",
    "print",
    "open",
    "eval",
    "reduce",
    "unknown",
    "NameError",
]
DUNDERS = ["__name__", "__doc__", "__all__", "__version__", "__init__", "__slots__", "__match_args__", "__builtins__"]
DUNDERS += ["__class__", "__dict__", "__globals__", "__del__", "__foo__", "__annotations__"]
DISGUISED = ["ｏpen", "ﬁle", "__ｂuiltins__", "__ｓlots__", "ｊson"]
ATTRIBUTES = ["x", "format", "obj", "mro", "_private", "gi_frame", "with_traceback", "tb_next", "ｇi_frame", "path"]
ATTRIBUTES += ["loads", "codecs", "exists", "join", *DUNDERS]
MODULES = ["json", "os", "os.path", "collections.abc", "urllib.parse", "urllib", "abc", "requests", "os.nothing", "a.b"]
MODULES += ["__foo__", "__foo__.b", "__future__", "ｊson"]
MEMBERS = ["loads", "path", "abc", "parse", "codecs", "exists", "a", "__loader__", "ABCMeta"]

name = st.one_of(
    st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(DUNDERS + DISGUISED)
)
attribute = st.sampled_from(ATTRIBUTES)
constant = st.sampled_from(["0", "1.5", "2j", "'s'", "\"t\" 'u'", "b'v'", "None", "True", "...", "f'w'", "'gi_frame'"])


def _joined(parts: st.SearchStrategy[str], least: int = 0, most: int = 2, by: str = ", ") -> st.SearchStrategy[str]:
    return st.lists(parts, min_size=least, max_size=most).map(by.join)


def _text(template: str, **parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.fixed_dictionaries(parts).map(lambda drawn: template.format(**drawn))


def _comprehension(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    clause = _text(
        "for {target} in {values}{test}",
        target=name,
        values=part,
        test=st.one_of(st.just(""), part.map(" if ({})".format)),
    )
    return _joined(clause, 1, 2, " ")


def _argument(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(part, part.map("*{}".format))


def _keyword(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(_text("{name}={value}", name=name, value=part), part.map("**{}".format))


def _arguments(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return _text(
        "{first}{comma}{rest}",
        first=_joined(_argument(part), 0, 1),
        comma=st.just(", "),
        rest=_joined(_keyword(part), 0, 1),
    ).map(lambda text: text.strip(", "))


@st.composite
def parameters(draw: st.DrawFn, part: st.SearchStrategy[str], annotated: bool = True) -> str:
    names = draw(st.lists(name, max_size=4, unique=True))
    written = []
    for each in names:
        note = f": {draw(part)}" if annotated and draw(st.booleans()) else ""
        written.append((each, note, f" = {draw(part)}"))
    shape = draw(st.sampled_from(["plain", "defaults", "keyword", "stars", "positional"]))
    if shape == "plain" or not written:
        return ", ".join(each + note for each, note, _ in written)
    if shape == "defaults":
        return ", ".join(each + note + default for each, note, default in written)
    if shape == "keyword":
        return "*, " + ", ".join(each + note + default for each, note, default in written)
    if shape == "positional":
        return written[0][0] + written[0][1] + ", /" + "".join(f", {each}{note}" for each, note, _ in written[1:])
    stars = ["*", "**"]
    return ", ".join(star + each + note for star, (each, note, _) in zip(stars, written, strict=False))


def _grow(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    loop = _comprehension(part)
    return st.one_of(
        _text("{value}.{attribute}", value=part, attribute=attribute),
        _text("({value}).{attribute}", value=part, attribute=attribute),
        _text("{called}({arguments})", called=part, arguments=_arguments(part)),
        _text("{value}[{index}]", value=part, index=st.one_of(part, _text("{a}:{b}, *{c}", a=part, b=part, c=part))),
        _text(
            "({left} {operator} {right})",
            left=part,
            right=part,
            operator=st.sampled_from(["+", "and", "or", "<", "not in", "**"]),
        ),
        _text("(not {value})", value=part),
        _text("({yes} if {test} else {no})", yes=part, test=part, no=part),
        _text("({name} := {value})", name=name, value=part),
        _text("(lambda {parameters}: {body})", parameters=parameters(part, annotated=False), body=part),
        _text("[{element} {loop}]", element=part, loop=loop),
        _text("({element} {loop})", element=part, loop=loop),
        _text("{{{element} {loop}}}", element=part, loop=loop),
        _text("{{{key}: {value} {loop}}}", key=part, value=part, loop=loop),
        _text("[{elements}]", elements=_joined(_argument(part))),
        _text("({elements},)", elements=_joined(_argument(part), 1)),
        _text("{{{key}: {value}, **{rest}}}", key=part, value=part, rest=part),
        _text('f"a{{{value}!r:>{{{width}}}}}b"', value=st.one_of(name, part.filter(_fits_in_quotes)), width=name),
        _text('f"""\n{{\n{value}\n}}\n"""', value=part.filter(_fits_in_quotes)),
        _text("(\n    {value}\n)", value=part),
    )


def _fits_in_quotes(text: str) -> bool:
    return not any(char in text for char in "\"'\\\n{}:!")


expression = st.recursive(st.one_of(name, name, constant), _grow, max_leaves=6)

target = st.one_of(
    name,
    name,
    _text("{value}.{attribute}", value=name, attribute=attribute),
    _text("{value}[{index}]", value=name, index=expression),
    _text("({first}, *{second})", first=name, second=name),
    _text("[{first}.{attribute}, {second}]", first=name, attribute=attribute, second=name),
)

_literal_pattern = st.sampled_from(["1", "-1", "-1+2j", "'s'", "'s' 't'", "None", "True", "(1 | None)", "b'x'"])


def _grow_pattern(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    keyword = _text("{attribute}={pattern}", attribute=attribute, pattern=part)
    return st.one_of(
        _text("{cls}({keyword})", cls=name, keyword=_joined(keyword, 1, 2).filter(_attributes_differ)),
        _text("{cls}({pattern}, {keyword})", cls=name, pattern=part, keyword=keyword),
        _text("[{pattern}, *{rest}]", pattern=part, rest=name),
        _text("{{'k': {pattern}, **{rest}}}", pattern=part, rest=name),
        _text("({pattern} as {name})", pattern=part, name=name),
        _text("({first} | {second})", first=_literal_pattern, second=_literal_pattern),
        _text("{value}.{attribute}", value=name, attribute=attribute),
    )


def _attributes_differ(text: str) -> bool:
    keys = [piece.partition("=")[0] for piece in text.split(", ")]
    return len(set(keys)) == len(keys)


pattern = st.recursive(st.one_of(_literal_pattern, name), _grow_pattern, max_leaves=3)

module_import = st.one_of(
    _text("import {module}", module=st.sampled_from(MODULES)),
    _text("import {module} as {name}", module=st.sampled_from(MODULES), name=name),
    _text("from {module} import {member}", module=st.sampled_from(MODULES), member=st.sampled_from(MEMBERS)),
    _text(
        "from {module} import {member} as {name}",
        module=st.sampled_from(MODULES),
        member=st.sampled_from(MEMBERS),
        name=name,
    ),
    _text(
        "from {dots}{module} import {member}",
        dots=st.sampled_from([".", ".."]),
        module=st.sampled_from(["", "x"]),
        member=name,
    ),
)

simple = st.one_of(
    expression,
    _text("{target} = {value}", target=target, value=expression),
    _text("{first} = {second} = {value}", first=target, second=target, value=expression),
    _text(
        "{target} {operator} {value}",
        target=st.one_of(name, _text("{a}.{b}", a=name, b=attribute)),
        operator=st.sampled_from(["+=", "@="]),
        value=expression,
    ),
    _text("{name}: {note}", name=name, note=expression),
    _text("{name}: {note} = {value}", name=name, note=expression, value=expression),
    _text(
        "{slots} = {value}",
        slots=st.sampled_from(["__slots__", "__match_args__"]),
        value=st.sampled_from(["'a'", "('a', 'b')", "['format']", "('gi_frame',)", "a", "()", "('a' 'b',)", "(f'a',)"]),
    ),
    _text("del {target}", target=target),
    _text("assert {test}, {message}", test=expression, message=expression),
    _text("raise {error} from {cause}", error=expression, cause=expression),
    module_import,
    st.just("pass"),
)


def _block(statements: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return _joined(statements, 1, 3, "\n").map(lambda text: textwrap.indent(text, "    "))


def _compound(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    block = _block(inner)
    head = _text("@{decorator}\n", decorator=expression)
    decorators = st.one_of(st.just(""), st.just(""), head)
    return st.one_of(
        _text(
            "{decorators}{kind}def {name}({parameters}){returns}:\n{block}",
            decorators=decorators,
            kind=st.sampled_from(["", "", "async "]),
            name=name,
            parameters=parameters(expression),
            returns=st.one_of(st.just(""), expression.map(" -> {}".format)),
            block=block,
        ),
        _text(
            "{decorators}class {name}({bases}):\n{block}", decorators=decorators, name=name, bases=_bases, block=block
        ),
        _text(
            "{decorators}class {name}({bases}):\n{block}", decorators=decorators, name=name, bases=_bases, block=block
        ),
        _text(
            "for {target} in {values}:\n{block}\nelse:\n{last}",
            target=target,
            values=expression,
            block=block,
            last=block,
        ),
        _text("while {test}:\n{block}", test=expression, block=block),
        _text("if {test}:\n{block}\nelif {other}:\n{last}", test=expression, block=block, other=expression, last=block),
        _text(
            "with {manager} as {target}, {other}:\n{block}",
            manager=expression,
            target=target,
            other=expression,
            block=block,
        ),
        _text(
            "try:\n{block}\nexcept {kind} as {name}:\n{handler}\nelse:\n{otherwise}\nfinally:\n{last}",
            block=block,
            kind=st.sampled_from(["NameError", "(ValueError, NameError)", "ValueError", "a.NameError", "[NameError]"]),
            name=name,
            handler=block,
            otherwise=block,
            last=block,
        ),
        _text(
            "try:\n{block}\nexcept* {kind} as {name}:\n{handler}",
            block=block,
            kind=expression,
            name=name,
            handler=block,
        ),
        _text(
            "match {subject}:\n    case {pattern} if {guard}:\n{block}\n    case _:\n        pass",
            subject=expression,
            pattern=pattern,
            guard=expression,
            block=block.map(lambda text: textwrap.indent(text, "    ")),
        ),
        _text("def {name}():\n    global {declared}\n{block}", name=name, declared=name, block=block),
    )


_bases = st.one_of(
    st.just(""),
    st.sampled_from(
        ["type", "a, type", "*type", "(type)", "metaclass=ABCMeta", "a, metaclass=a.ABCMeta", "metaclass=type"]
    ),
    _arguments(expression),
)

statement = st.recursive(simple, _compound, max_leaves=8)

programs = st.builds(
    lambda future, statements: "\n".join([*future, *statements]) + "\n",
    st.sampled_from(
        [
            [],
            [],
            [],
            ["from __future__ import annotations"],
            ['"""doc"""', "import json, os.path"],
            ["from math import *"],
        ]
    ),
    st.lists(statement, min_size=1, max_size=6),
)
"""Source text; mostly valid Python, mostly outside the language."""
