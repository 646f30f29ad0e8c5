"""Checker and guard find the same departures in the same lines, so what the one accepts the other accepts.

The two are written apart, on LibCST and on ``ast``; each is the other's witness. Over hand-written sources with every
identifier slot, the table's own examples, grown programs, and the corpora where they are there.
"""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

import pytest
from grown_programs import programs
from headgate.checker import subset
from headgate.checker.source import Source
from headgate.runtime.language import RULES, Departure
from headgate.runtime.syntax import NotInLanguage
from headgate.runtime.worker import guard
from hypothesis import HealthCheck, event, given, settings

sys.path.insert(0, str(Path(__file__).parent / "corpora"))
import corpora

TRICKY = (Path(__file__).parent / "tricky_programs.txt").read_text("utf-8").split("\n---\n")


def essence(departures: Collection[Departure]) -> set[tuple[str, str, str, int]]:
    return {(each.code, each.subject, each.detail, each.line) for each in departures}


def from_libcst(text: str, provided: Collection[str] = ()) -> list[Departure]:
    """The checker's departures, with the certainty that they do not come from the guard."""
    try:
        source = Source(text)
    except NotInLanguage as refused:
        return refused.departures
    assert source.module is not None, "LibCST has no tree"
    assert source.positions is not None
    return subset.departures(source, provided)


def assert_agreement(text: str, provided: Collection[str] = ()) -> None:
    ours, guards = from_libcst(text, provided), guard.departures(text, provided)
    assert essence(ours) == essence(guards)


@pytest.mark.parametrize("text", TRICKY, ids=[text.strip().partition("\n")[0][:40] for text in TRICKY])
def test_they_agree_on_every_identifier_slot(text: str) -> None:
    assert_agreement(text)


@pytest.mark.parametrize("text", [text for rule in RULES.values() for text in (rule.bad, rule.good)])
def test_they_agree_on_the_examples_of_the_table(text: str) -> None:
    assert_agreement(text)


def test_they_agree_on_what_is_provided() -> None:
    text = "fetch(question)\nclass M(type): pass\nopen\ntype"
    for provided in ([], ["fetch"], ["fetch", "question"], ["type"], ["open", "type"]):
        assert_agreement(text, provided)


@given(programs())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_they_agree_on_grown_programs(text: str) -> None:
    found = guard.departures(text)
    event("not Python" if found and found[0].code == "HG100" else "departs" if found else "clean")
    assert_agreement(text)


@pytest.mark.parametrize("corpus", corpora.NAMES)
def test_they_agree_on_real_programs(corpus: str) -> None:
    if reason := corpora.absence(corpus):
        pytest.skip(reason)
    without_tree = 0
    real = corpora.programs(corpus)
    for program in real:
        try:
            source = Source(program.source)
            ours = subset.departures(source)
            without_tree += source.module is None
        except NotInLanguage as refused:
            ours = refused.departures
        assert essence(ours) == essence(guard.departures(program.source)), program.id
    # LibCST refuses some mixtures of tabs and spaces that CPython takes; the checker then says what the guard says.
    assert without_tree <= len(real) / 100
