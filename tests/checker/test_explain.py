"""What a model is told: what is wrong, why, and what to write instead with the tools there are."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence

import pytest
from headgate.checker.check import check
from headgate.checker.diagnostics import Diagnostic, apply_edits
from headgate.checker.explain import ToolSummary
from headgate.runtime import language
from headgate.runtime.language import RULES

TOOLS = (
    ToolSummary("fetch_url", "Fetch the page at a URL and return its text.", "(url: str, timeout: float = 10)"),
    ToolSummary("read_document", "Read a document of the collection by its name.", "(name: str)"),
    ToolSummary("save_document", "Store a document under a name.", "(name: str, text: str)"),
    ToolSummary("send_mail", "Send a mail to a customer.", "(to: str, subject: str, body: str)"),
    ToolSummary("query", "Run a read-only SQL query against the order database.", "(sql: str)"),
    ToolSummary("get_price", "The price of an article.", "(sku: str)"),
)


def diagnostics(
    text: str, tools: Sequence[ToolSummary] = TOOLS, inputs: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    return check(text, tools=tools, inputs=inputs).diagnostics


def only(text: str, tools: Sequence[ToolSummary] = TOOLS, inputs: Collection[str] = ()) -> Diagnostic:
    [found] = diagnostics(text, tools, inputs)
    return found


def hint(text: str, tools: Sequence[ToolSummary] = TOOLS, inputs: Collection[str] = ()) -> str:
    return only(text, tools, inputs).hint or ""


def mended(text: str, tools: Sequence[ToolSummary] = TOOLS) -> str:
    """``text`` with every edit made."""
    return apply_edits(text, [edit for each in diagnostics(text, tools) for edit in each.edits])


# -- the table's reasons ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", language.BUILTINS_DENIED)
def test_a_denied_builtin_comes_with_its_reason_and_way_out(name: str) -> None:
    found = only(name, tools=())
    denial = language.BUILTINS_DENIED[name]
    assert denial.reason in found.message
    assert denial.instead in (found.hint or "")


@pytest.mark.parametrize("name", language.MODULES_DENIED)
def test_a_denied_module_comes_with_its_reason_and_way_out(name: str) -> None:
    denial = language.MODULES_DENIED[name]
    for text in (f"import {name} as m", f"from {name} import m"):
        found = only(text, tools=())
        assert denial.reason in found.message
        assert denial.instead in (found.hint or "")


@pytest.mark.parametrize(("module", "name"), language.MEMBERS_DENIED)
def test_a_denied_member_comes_with_its_reason_and_way_out(module: str, name: str) -> None:
    denial = language.MEMBERS_DENIED[module, name]
    for text in (f"import {module} as m\nm.{name}", f"from {module} import {name} as n"):
        found = only(text, tools=())
        assert denial.reason in found.message
        assert denial.instead in (found.hint or "")


@pytest.mark.parametrize("name", language.ATTRIBUTES_DENIED)
def test_a_denied_attribute_comes_with_its_reason_and_way_out(name: str) -> None:
    found = only(f"x = 1\nx.{name}")
    denial = language.ATTRIBUTES_DENIED[name]
    assert denial.reason in found.message
    assert found.hint == denial.instead


@pytest.mark.parametrize("name", language.ATTRIBUTES_BY_RECEIVER)
def test_a_denied_capture_comes_with_its_reason(name: str) -> None:
    assert language.ATTRIBUTES_BY_RECEIVER[name].reason in only(f"match 1:\n    case int({name}=[1]): pass").message


@pytest.mark.parametrize("name", language.DUNDERS_DENIED)
def test_a_denied_dunder_comes_with_its_reason_wherever_it_is_met(name: str) -> None:
    denial = language.DUNDERS_DENIED[name]
    for text in (f"x = 1\nx.{name} = 1", name, f"class A:\n    def {name}(self): pass"):
        for found in diagnostics(text):
            assert denial.reason in found.message
            assert found.hint == denial.instead
    assert diagnostics(f"x = 1\nx.{name} = 1")


def test_denied_syntax_comes_with_its_reason_and_way_out() -> None:
    found = only("try: pass\nexcept* ValueError: pass")
    denial = language.DENIED_SYNTAX["TryStar"]
    assert denial.reason in found.message
    assert found.hint == denial.instead


@pytest.mark.parametrize("code", sorted(set(RULES) - {"HG112"}))
def test_every_rule_has_name_severity_message_and_hint(code: str) -> None:
    for found in diagnostics(RULES[code].bad):
        assert (found.code, found.name, found.severity) == (code, RULES[code].name, "error")
        assert found.message
        assert found.hint


# -- the tools there are ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("open('a.txt').read()", "read_document(name: str)"),
        ("open('a.txt', 'w')", "save_document(name: str, text: str)"),
        ("open('a.txt', mode='ab')", "save_document(name: str, text: str)"),
        ("import requests", "fetch_url(url: str, timeout: float = 10)"),
        ("from urllib.request import urlopen", "fetch_url(url: str, timeout: float = 10)"),
        ("import http.client", "fetch_url(url: str, timeout: float = 10)"),
        ("import smtplib", "send_mail(to: str, subject: str, body: str)"),
        ("import sqlite3", "query(sql: str)"),
        ("import psycopg2", "query(sql: str)"),
        ("requests.get('x')", "fetch_url(url: str, timeout: float = 10)"),
    ],
)
def test_the_tool_that_fits_is_named(text: str, tool: str) -> None:
    assert hint(text) == f"call the tool `{tool}`"


def test_where_no_tool_fits_all_are_listed_with_their_signatures() -> None:
    tools = [ToolSummary("get_price", "The price of an article.", "(sku: str)"), ToolSummary("list_orders", "", "()")]
    assert hint("open('a')", tools).endswith("the tools are: `get_price(sku: str)`, `list_orders()`")
    assert hint("open('a')", ()).endswith("no tools were given")


def test_many_tools_are_listed_in_part_and_once_for_a_script() -> None:
    tools = [ToolSummary(f"tool_{index}") for index in range(20)]
    text = check("open('a')\nimport socket\nimport subprocess", tools=tools).for_model()
    assert text.count("the tools are: ") == 1
    assert "`tool_5()` and 14 more" in text


def test_inputs_are_named_where_they_are_the_way_out() -> None:
    assert hint("input('name?')", inputs=["name", "age"]).endswith("the inputs are: `name`, `age`")
    assert "`question`" in hint("import os\nos.environ['X']", (), ["question"])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("from tools import fetch_url\nfetch_url('x')\n", "fetch_url('x')\n"),
        ("from tools import (\n    fetch_url,\n    query,\n)\nfetch_url(query('x'))\n", "fetch_url(query('x'))\n"),
        ("import fetch_url\nfetch_url('x')\n", "fetch_url('x')\n"),
        ("from . import query\nquery('x')\n", "query('x')\n"),
        ("tools.fetch_url('x')\n", "fetch_url('x')\n"),
        ("default_api.query('x')\n", "query('x')\n"),
    ],
)
def test_tools_need_no_import_and_no_prefix(text: str, after: str) -> None:
    assert mended(text) == after
    assert diagnostics(after) == ()


def test_a_prefix_that_is_imported_is_explained() -> None:
    assert "write `query(sql: str)`" in hint("import tools\ntools.query('x')")


def test_an_import_that_shares_its_line_is_left_for_the_author() -> None:
    text = "x = 1; from tools import fetch_url\nfetch_url('x')"
    assert mended(text) == text
    assert hint(text) == "remove the import"


# -- the name that was meant -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("fetchurl('x')", "fetch_url('x')"),
        ("fetchUrl('x')", "fetch_url('x')"),
        ("Query('x')", "query('x')"),
        ("get_prices('x')", "get_price('x')"),
        ("total = 1\nprint(totl)", "total = 1\nprint(total)"),
        ("prnt(1)", "print(1)"),
        ("raise ValueEror", "raise ValueError"),
        ("import colections", "import collections"),
        ("from itertool import chain", "from itertools import chain"),
        ("import json\njson.dump_s(1)", "import json\njson.dumps(1)"),
        ("from math import sqroot", "from math import sqrt"),
        ("import datetime\ndatetime.now()", "import datetime\ndatetime.datetime.now()"),
        ("import datetime\ndatetime.strptime", "import datetime\ndatetime.datetime.strptime"),
        ("for i in xrange(3): pass", "for i in range(3): pass"),
        ("x = null", "x = None"),
        ("x = true", "x = True"),
        ("x = parseInt('1')", "x = int('1')"),
        ("from math import *\nprint(sqrt(pi))", "from math import pi, sqrt\nprint(sqrt(pi))"),
    ],
)
def test_the_name_that_was_certainly_meant_is_an_edit(text: str, after: str) -> None:
    assert mended(text) == after


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("import maths", "did you mean `math` or `cmath`?"),
        ("import math\nmath.mean([1])", "did you mean `statistics.mean`?"),
        ("from typing import dataclass", "did you mean `from dataclasses import dataclass`?"),
        ("import math\nmath.abs(1)", "`abs` is a builtin: write `abs` alone"),
        ("import json\njson.parse('1')", "did you mean `json.loads`?"),
        ("fetch_page('x')", "did you mean the tool `fetch_url(url: str, timeout: float = 10)`?"),
        ("class A:\n    def __inti__(self): pass", "did you mean `__int__` or `__init__`?"),
        ("def __init__(self): pass", "indent it into its class"),
        ("this", "in Python that is `self`"),
        ("self.x", "add `self` as the first parameter of the method"),
    ],
)
def test_a_name_that_was_perhaps_meant_is_a_hint(text: str, meant: str) -> None:
    assert hint(text) == meant
    assert mended(text) == text


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("json.dumps(1)", "import json"),
        ("os.path.join('a')", "import os"),
        ("x: List[int] = []", "from typing import List"),
        ("d = defaultdict(int)", "from collections import defaultdict"),
        ("c = Counter('a')", "from collections import Counter"),
        ("print(sqrt(2))", "from math import sqrt"),
        ("print(mean([1]))", "from statistics import mean"),
        ("datetime.now()", "from datetime import datetime"),
        ("datetime.timedelta(1)", "import datetime"),
        ("time.sleep(1)", "import time"),
        ("time()", "from time import time"),
        ("await sleep(1)", "from asyncio import sleep"),
        ("x = deepcopy([])", "from copy import deepcopy"),
        ("x = reduce(max, [1])", "from functools import reduce"),
        ("@dataclass\nclass A: pass", "from dataclasses import dataclass"),
    ],
)
def test_a_missing_import_is_an_edit(text: str, statement: str) -> None:
    assert mended(text) == f"{statement}\n{text}"
    assert diagnostics(mended(text)) == ()


def test_a_missing_import_goes_below_docstring_and_future() -> None:
    start = '"""What it does."""\n\nfrom __future__ import annotations\n\n'
    assert mended(start + "import re\njson.loads('1')\n") == start + "import json\nimport re\njson.loads('1')\n"


def test_an_import_that_is_missing_in_many_places_is_added_once() -> None:
    assert mended("json.dumps(json.loads('1'))\njson") == "import json\njson.dumps(json.loads('1'))\njson"


def test_several_missing_imports_are_added_together() -> None:
    after = mended("Counter(json.loads('1'))")
    assert sorted(after.split("\n")[:2]) == ["from collections import Counter", "import json"]
    assert diagnostics(after) == ()


def test_a_name_that_is_both_near_and_importable_is_left_for_the_author() -> None:
    text = "counts = 1\nprint(count)"
    assert mended(text) == text
    assert hint(text) == "add `from itertools import count` at the top, or did you mean `counts`?"


@pytest.mark.parametrize("alias", ["np", "pd", "plt", "Path", "BeautifulSoup"])
def test_a_name_of_something_that_cannot_be_imported_says_so(alias: str) -> None:
    assert "cannot be imported" in only(f"{alias}.x").message


NEWER = [member for member, since in language.SINCE.items() if since > sys.version_info[:2]]


@pytest.mark.parametrize(("module", "name"), NEWER)
def test_a_member_of_a_newer_python_says_so(module: str, name: str) -> None:
    assert only(f"from {module} import {name}").message.startswith(f"`{module}.{name}` needs Python 3.")


def test_where_nothing_is_near_the_names_there_are_are_shown() -> None:
    assert "question" in hint("zzzz", inputs=["question"])
    assert "loads" in hint("import json\njson.zzzz")


def test_an_edit_is_offered_only_where_the_span_is_the_name_itself() -> None:
    """The guard's spans can be coarser than a name; replacing one would eat its surroundings."""
    from headgate.checker.explain import diagnose
    from headgate.runtime.worker import guard

    text = "class A:\n    def __inti__(self):\n        pass\n\nprint(totl := 1, tootl)"
    for found in diagnose(guard.departures(text), text, (), ()):
        for edit in found.edits:
            line = text.split("\n")[edit.span.start.line - 1]
            assert line[edit.span.start.column - 1 : edit.span.end.column - 1].isidentifier()


# -- hostile input ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"unknown_{index}" for index in range(4000)),
        "\n".join(f"import missing_{index}" for index in range(4000)),
        "\n".join("from tools import fetch_url" for _ in range(2000)),
        "\n".join(f"name_{index} = 1" for index in range(4000)) + "\nname_x",
        "import json\n" + "\n".join(f"json.member_{index}" for index in range(4000)),
        "\n".join("from math import *" for _ in range(2000)),
        "u" * 200_000,
        "import " + "m" * 200_000,
        "x = 1\nx." + "__a" * 50_000 + "__",
        "open(" + "," * 100_000,
        "open('a'" + "," + " " * 200_000 + ")",
        "\n".join("x = “" for _ in range(50_000)),
        "?" * 200_000,
        "```\n" * 50_000,
    ],
    ids=range(14),
)
def test_explaining_stays_cheap_whatever_the_script(text: str) -> None:
    verdict = check(text, tools=TOOLS)
    assert not verdict.ok
    assert len(verdict.for_model()) <= 1500
    assert all(len(each.message) < 1000 for each in verdict.diagnostics)
