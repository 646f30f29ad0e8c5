"""Wall 1 against programs that try to get past it: each comes to exactly the harmless outcome that is written beside it.

That the programs are attacks and not noise is shown by running some of them without the guard, where they succeed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from attempts import Attempt, attempts, outcome

from headgate import Gate
from headgate.testing import run_unguarded

_ATTEMPTS = attempts()
_INSIDE = re.compile(r"WireLoop|<frame |<code object |traceback object|/lib/python|site-packages|\.venv|headgate[./]\w")
"""Text of the interpreter's, the runtime's or the machine's own that no answer may bear."""


@pytest.fixture(scope="module")
def gate() -> Iterator[Gate]:
    with Gate() as gate:
        yield gate


def _named(category: str, name: str) -> Attempt:
    return next(each for each in _ATTEMPTS if (each.category, each.name) == (category, name))


def test_attempts_are_many_and_each_has_a_name_of_its_own() -> None:
    names = {(each.category, each.name) for each in _ATTEMPTS}
    assert len(names) == len(_ATTEMPTS) >= 150


@pytest.mark.parametrize("attempt", _ATTEMPTS, ids=lambda each: f"{each.category}: {each.name}")
def test_an_attempt_comes_to_nothing(attempt: Attempt, gate: Gate) -> None:
    told, text = outcome(gate, attempt.code)
    assert told == attempt.guarded
    assert not _INSIDE.search(text)


def test_no_attempt_makes_the_worker_leave_the_protocol() -> None:
    assert not {each.guarded for each in _ATTEMPTS} & {"crash", "violation"}


@pytest.mark.parametrize(
    ("category", "name", "shown"),
    [
        ("frames", "frame of a generator by getattr", "<frame"),
        ("frames", "frame of a generator", "<frame"),
        ("frames", "frame through attrgetter", "<frame"),
        ("frames", "code by string", "<code object"),
        ("by_receiver", "loop behind an override", "WireLoop"),
        ("by_receiver", "loop through a super of one's own", "WireLoop"),
        ("by_receiver", "loop through a generic alias of a future", "WireLoop"),
        ("by_receiver", "loop through a method of anything", "WireLoop"),
        ("by_receiver", "object of an AttributeError through an alias", "<function <lambda>"),
        ("formatting", "globals in a format field", "__loader__"),
        ("formatting", "format through partial", "<frame"),
        ("shared_state", "members of a host enum", "True"),
        ("private_state", "vars of an object whose class is a script's", "WireLoop"),
        ("private_state", "a hook with star arguments", "WireLoop"),
        ("private_state", "an object that only looks like a task group", "WireLoop"),
        ("private_state", "the same in a decorator", "WireLoop"),
        ("classes", "subclasses by string", "class"),
        ("classes", "cell of a class", "<cell"),
        ("library", "module in a module", "<module 'codecs'"),
    ],
)
def test_the_same_program_succeeds_without_the_guard(category: str, name: str, shown: str) -> None:
    assert shown in repr(run_unguarded(_named(category, name).code).value)
