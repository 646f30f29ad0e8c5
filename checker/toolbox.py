"""The tools and inputs that a script has, as far as messages speak of them.

Finds the tool that fits what a script reached for in vain. Relies on nothing but names, docstrings and parameters, which
the gate fills in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

_DEEPEST = 4
"""How many parts of a dotted name are looked at."""

SHOWN = 6
"""How many tools a message lists."""


@dataclass(frozen=True)
class ToolSummary:
    """A tool as a script sees it; ``parameters`` is the rest of its signature, as ``(url: str, timeout: int = 10)``."""

    name: str
    doc: str = ""
    parameters: str = "()"

    @property
    def call(self) -> str:
        """The tool as a message shows it."""
        return f"`{self.name}{self.parameters}`"

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of the name, in the singular."""
        return words(self.name)

    @cached_property
    def doc_words(self) -> frozenset[str]:
        """The words of the docstring's first paragraph and of the parameters."""
        return words(self.doc.strip().partition("\n\n")[0]) | words(self.parameters)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a thing is about: words that say so by themselves, words that help, and words of a name that say otherwise."""

    strong: frozenset[str]
    weak: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()


def _topic(strong: str, weak: str = "", against: str = "") -> Topic:
    return Topic(frozenset(strong.split()), frozenset(weak.split()), frozenset(against.split()))


_FILE_WORDS = "file document path directory folder"
_READING = _topic(
    _FILE_WORDS, "read load open text content", "write save store put create update delete remove send list"
)
_WRITING = _topic(_FILE_WORDS, "write save store put create text", "read load get list find search delete remove")
_FILES = _topic(_FILE_WORDS, "read write load save list open text")
_NETWORK = _topic("http https url web page site internet api endpoint", "fetch get download request post html")
_MAIL = _topic("mail email inbox outbox smtp", "send message")
_DATABASE = _topic("sql database db query", "table select row execute")
_PROCESS = _topic("shell command process bash terminal", "run execute")
_ENVIRONMENT = _topic("environment env secret config setting credential", "get")
_QUESTION = _topic("ask question prompt user answer", "input")

TOPICS: dict[str, Topic] = {
    "open": _FILES,
    "input": _QUESTION,
    "raw_input": _QUESTION,
    "eval": _topic("calculate calculator evaluate expression math", "compute"),
    **dict.fromkeys(
        "requests httpx aiohttp urllib3 urllib.request urllib.error http http.client socket ssl websockets bs4".split(),
        _NETWORK,
    ),
    **dict.fromkeys("smtplib imaplib poplib email email.message email.mime".split(), _MAIL),
    **dict.fromkeys("sqlite3 dbm shelve psycopg psycopg2 sqlalchemy pymysql asyncpg".split(), _DATABASE),
    **dict.fromkeys("pathlib shutil tempfile glob fileinput zipfile tarfile gzip os.path io.open".split(), _FILES),
    **dict.fromkeys("subprocess os.system os.popen pty sh".split(), _PROCESS),
    **dict.fromkeys("os.environ os.getenv dotenv getpass argparse".split(), _ENVIRONMENT),
}
"""What a denied builtin, module or ``module.member`` is about."""


def topic_of(name: str) -> Topic | None:
    """The topic of ``name``, or of the nearest package that it is in."""
    return next((TOPICS[package] for package in packages_of(name) if package in TOPICS), None)


def packages_of(name: str) -> list[str]:
    """A dotted name and the packages that it is in, innermost first; of a name without end the outermost few."""
    parts = name.split(".", _DEEPEST)[:_DEEPEST]
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]


def reading_or_writing(call: str) -> Topic:
    """The topic of a call of ``open``, by the mode that its text shows."""
    mode = re.search(r",\s*(?:mode\s*=\s*)?[\"']([rwaxbt+]+)[\"']", call)
    return _WRITING if mode is not None and set(mode[1]) & set("wax") else _READING


class Toolbox:
    """The tools and inputs of one gate or run."""

    def __init__(self, tools: Sequence[ToolSummary], inputs: Collection[str]) -> None:
        self.tools = tuple(tools)
        self.inputs = tuple(inputs)
        self.by_name = {tool.name: tool for tool in tools}

    @property
    def names(self) -> frozenset[str]:
        """The names that exist beside the builtins."""
        return frozenset(self.by_name) | frozenset(self.inputs)

    def shown(self, name: str) -> str:
        """A tool or input as a message shows it."""
        tool = self.by_name.get(name)
        return tool.call if tool is not None else f"`{name}`"

    def fitting(self, topic: Topic | None, most: int = 2) -> list[ToolSummary]:
        """The tools that are about ``topic``, best first."""
        if topic is None:
            return []
        scores = [(_score(tool, topic), tool) for tool in self.tools]
        fitting = sorted((each for each in scores if each[0] >= 3), key=lambda each: -each[0])
        return [tool for score, tool in fitting[:most] if score * 2 >= fitting[0][0]]

    def sharing_words(self, name: str) -> ToolSummary | None:
        """The one tool that shares most words with ``name``."""
        wanted = words(name)
        shared = sorted(((len(wanted & tool.name_words), tool) for tool in self.tools), key=lambda each: -each[0])
        if not shared or shared[0][0] == 0 or (len(shared) > 1 and shared[1][0] == shared[0][0]):
            return None
        return shared[0][1] if shared[0][0] * 2 >= len(wanted) else None

    def listing(self) -> str:
        """The tools, as the end of a sentence."""
        if not self.tools:
            return "no tools were given"
        shown = ", ".join(tool.call for tool in self.tools[:SHOWN])
        more = len(self.tools) - SHOWN
        return f"the tools are: {shown}" + (f" and {more} more" if more > 0 else "")


def words(text: str) -> frozenset[str]:
    """The words of an identifier or of prose: lower case, in the singular."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", text)
    return frozenset(_singular(part.lower()) for part in parts)


def calls(tools: Iterable[ToolSummary]) -> str:
    """``tools`` as alternatives in a sentence."""
    return " or ".join(tool.call for tool in tools)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _score(tool: ToolSummary, topic: Topic) -> int:
    """How far ``tool`` is about ``topic``: a strong word counts twice, a word of the name twice again."""
    if tool.name_words & topic.against:
        return 0
    score = 0
    for said, weight in ((tool.name_words, 2), (tool.doc_words - tool.name_words, 1)):
        score += weight * (2 * len(said & topic.strong) + len(said & topic.weak))
    return score
