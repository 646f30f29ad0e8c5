"""The subset pass: every denial of the table is found, where it stands, and nothing else is."""

# ruff: noqa: RUF001 -- identifiers that look alike are among the subjects
from __future__ import annotations

from collections.abc import Collection

import pytest
from headgate.checker.source import Source
from headgate.checker.subset import departures
from headgate.runtime import language
from headgate.runtime.language import RULES, Departure
from headgate.runtime.syntax import NotInLanguage


def found(text: str, provided: Collection[str] = ()) -> list[Departure]:
    try:
        return departures(Source(text), provided)
    except NotInLanguage as refused:
        return refused.departures


def codes(text: str, provided: Collection[str] = ()) -> set[str]:
    return {each.code for each in found(text, provided)}


@pytest.mark.parametrize("code", RULES)
def test_a_rules_bad_example_departs_in_that_way_alone(code: str) -> None:
    bad = "x = '" + "a" * language.MAX_SOURCE_BYTES + "'" if code == "HG112" else RULES[code].bad
    assert codes(bad) == {code}


@pytest.mark.parametrize("code", RULES)
def test_a_rules_good_example_is_in_the_language(code: str) -> None:
    assert found(RULES[code].good) == []


# Where a departure stands is between « and ».
PLACES = [
    '«open»("a")',
    "x = [«open» for _ in ()]",
    "(«open»)",
    'f"é {«open»}"',
    "print(«ｏpen»)",
    "import «requests»",
    "import json, «a.b» as c, os",
    "from «requests» import get, post",
    "from json import loads, «codecs» as c",
    "from json import (loads,\n    «codecs»)",
    "«from . import a»",
    "«from ..b import c»",
    "«from math import *»",
    "import json; json.«codecs»",
    "import json; json . «codecs»",
    "import os; os.path.«exists»",
    "x = 1; x.\\\n  «gi_frame»",
    "x = 1; x.«__mro__»",
    "x = 1; x.«__class__» = 2",
    "x = 1; del x.«__dict__»",
    "def «__f__»(): pass",
    "async def «__f__»(): pass",
    "@print\ndef «__f__»(): pass",
    "class «__C__»: pass",
    "def f(«__a__», /): pass",
    "def f(*«__a__»): pass",
    "def f(*, «__a__»=1): pass",
    "def f(**«__a__»): pass",
    "lambda «__a__»: 0",
    "print(«__a__»=1)",
    "class A(«__a__»=1): pass",
    "import json as «__a__»",
    "from json import loads as «__a__»",
    "for «__a__» in (): pass",
    "with print() as «__a__»: pass",
    "try: pass\nexcept ValueError as «__a__»: pass",
    "«__a__» = 1",
    "(«__a__» := 1)",
    "[0 for «__a__» in ()]",
    "match 1:\n    case «__a__»: pass",
    "match 1:\n    case [*«__a__»]: pass",
    "match 1:\n    case {**«__a__»}: pass",
    "match 1:\n    case 1 as «__a__»: pass",
    "match 1:\n    case int(«__class__»=1): pass",
    "match 1:\n    case int(«gi_frame»=1): pass",
    "match 1:\n    case str(«format»=f): f",
    "print(«__builtins__»)",
    "class A:\n    def «__del__»(self): pass",
    "class A:\n    «__foo__» = 1",
    'class A:\n    «__slots__» = [a for a in "b"]',
    "class A:\n    for «__slots__» in (): pass",
    "class A(«type»): pass",
    "class A(«metaclass=print»): pass",
    "class A(«**{}»): pass",
    "«unknown»",
    "del «unknown»",
    "«try: pass\nexcept* ValueError: pass»",
    "class A:\n    (__doc__, «__match_args__») = 1, 2",
    '"é𝔘"; x = 1; x.«gi_frame»',
]


@pytest.mark.parametrize("marked", PLACES)
def test_a_departure_has_the_exact_span_of_what_departs(marked: str) -> None:
    before, _, rest = marked.partition("«")
    inside, _, after = rest.partition("»")
    [departure] = [each for each in found(before + inside + after) if each.code != "HG114" or inside == "unknown"]
    start = (before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    upto = before + inside
    end = (upto.count("\n") + 1, len(upto) - (upto.rfind("\n") + 1) + 1)
    assert (departure.line, departure.column) == start
    assert (departure.end_line, departure.end_column) == end


def test_all_departures_of_a_script_are_found_in_order() -> None:
    text = "import requests\nx = open('a')\nx.gi_frame\nx.__mro__\nprint(__builtins__)\nunknown\n"
    assert [each.code for each in found(text)] == ["HG103", "HG102", "HG105", "HG106", "HG107", "HG114"]


@pytest.mark.parametrize("name", language.BUILTINS_DENIED)
def test_every_denied_builtin_is_found_unless_the_script_or_the_gate_has_it(name: str) -> None:
    assert codes(name) == {"HG102"}
    assert codes(f"{name} = 1\n{name}") == set()
    assert codes(f"def f({name}): {name}") == set()
    assert codes(name, [name]) == set()


@pytest.mark.parametrize("name", sorted(language.BUILTINS))
def test_every_builtin_of_the_language_is_there(name: str) -> None:
    assert codes(name) == set()


@pytest.mark.parametrize("name", language.MODULES)
def test_every_module_of_the_language_has_what_it_exports(name: str) -> None:
    members = sorted(language.exports(name)) if name != "__future__" else []
    uses = "\n".join(f"{name}.{member}" for member in members)
    assert codes(f"import {name}\n{uses}") == set()
    assert all(codes(f"from {name} import {member} as m") == set() for member in members)
    if name != "__future__":  # where CPython itself refuses it
        assert codes(f"from {name} import nothing_of_the_kind") == {"HG104"}


@pytest.mark.parametrize("name", language.MODULES_DENIED)
def test_every_denied_module_is_found(name: str) -> None:
    assert codes(f"import {name} as m") == {"HG103"}
    assert codes(f"from {name} import m") == {"HG103"}


@pytest.mark.parametrize(("module", "name"), language.MEMBERS_DENIED)
def test_every_denied_member_is_found(module: str, name: str) -> None:
    assert codes(f"import {module} as m\nm.{name}") == {"HG104"}
    assert codes(f"from {module} import {name} as n") == {"HG104"}


@pytest.mark.parametrize("name", language.ATTRIBUTES_DENIED)
def test_every_denied_attribute_is_found_read_or_written(name: str) -> None:
    for use in (f"x.{name}", f"x.{name} = 1", f"del x.{name}", f"x.{name} += 1", f"for x.{name} in (): pass"):
        assert codes(f"x = 1\n{use}") == {"HG105"}
    assert codes(f"match 1:\n    case int({name}=1): pass") == {"HG105"}
    assert codes(f"class A:\n    __slots__ = ('{name}',)") == {"HG115"}


@pytest.mark.parametrize("name", language.ATTRIBUTES_BY_RECEIVER)
def test_ordinary_names_that_the_receiver_decides_are_admitted_but_not_captured(name: str) -> None:
    assert codes(f"x = 1\nx.{name}") == set()
    assert codes(f"match 1:\n    case int({name}=1 | None): pass") == set()
    assert codes(f"match 1:\n    case int({name}=[1]): pass") == {"HG116"}


def test_a_module_is_known_by_its_name_only_where_nothing_else_binds_it() -> None:
    assert codes("import json\njson.codecs") == {"HG104"}
    assert codes("import json\njson = {}\njson.codecs") == set()
    assert codes("import json\ndef f(json): json.codecs") == set()
    assert codes("import json as j\nimport os as j\nj.codecs") == set()


def test_scopes_are_pythons() -> None:
    assert codes("class A:\n    __slots__ = ()\n    x = [__slots__ for _ in __slots__]") == {"HG107"}
    assert codes("class A:\n    __slots__ = ()\n    def f(self, a=__slots__): pass") == set()
    assert codes("class A:\n    __slots__ = ()\n    def f(self): __slots__") == {"HG107"}
    assert codes("__all__ = []") == set()
    assert codes("def f(): __all__ = []") == {"HG107"}
    assert codes("class A: __all__ = []") == {"HG108"}


def test_a_name_that_the_script_expects_to_miss_is_no_departure() -> None:
    assert codes("try:\n    unknown\nexcept NameError:\n    pass") == set()
    assert codes("try:\n    open\nexcept (ValueError, NameError):\n    pass") == set()
    assert codes("try:\n    open\nexcept ValueError:\n    pass") == {"HG102"}


def test_annotations_that_never_run_may_name_anything() -> None:
    assert codes("def f():\n    x: open = 1") == set()
    assert codes("from __future__ import annotations\ndef f(x: open) -> open: pass") == set()
    assert codes("def f(x: 'anything'): pass") == set()


def test_a_star_import_may_bind_any_name_but_not_a_denied_builtin() -> None:
    assert codes("from math import *\nunknown") == {"HG110"}
    assert codes("from math import *\nopen") == {"HG110", "HG102"}


def test_private_names_are_no_departure() -> None:
    assert codes("class A:\n    def __init__(self):\n        self._x = self.__y = 1\n_z = A()._x") == set()


def test_a_source_without_libcst_tree_departs_as_the_guard_says() -> None:
    text = "(x): int = open\nx.gi_frame"
    assert Source(text).module is None
    assert [(each.code, each.line) for each in found(text)] == [("HG102", 1), ("HG105", 2)]


@pytest.mark.parametrize("text", ["\\\n«open»", "x = 1\n\x0c«open»", "try: 1\nexcept (OSError, ValueError) : «open»"])
def test_blanks_that_libcst_loses_move_no_departure(text: str) -> None:
    before, _, _ = text.partition("«")
    [departure] = found(text.replace("«", "").replace("»", ""))
    assert (departure.line, departure.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_a_name_that_a_run_may_never_reach_is_told_apart() -> None:
    source = Source("if len('a') > 1:\n    unknown")
    assert departures(source) == []
    assert [(each.code, each.subject) for each in departures(source, perhaps=True)] == [("HG114", "unknown")]
    assert codes("if unknown:\n    pass") == {"HG114"}
