"""Programs that people and models really wrote give CPython's answer through the gate, checker and all.

Relies on the corpora beside the project (skips, and says so, when they are not there), on the differential suite's
reference and on the public API.
"""

from __future__ import annotations

import pytest
from corpora import AGREEMENT, NAMES, absence, programs
from reference import Outcome, canonical, run

from headgate import Gate, Rejected, RunError


def miss_of(gate: Gate, source: str, expected: Outcome) -> str:
    """Why ``source`` did not give CPython's answer; empty when it did."""
    try:
        result = gate.run(source)
    except Rejected as error:
        return "rejected: " + "; ".join(f"{each.code} {each.message}" for each in error.verdict.diagnostics)
    except RunError as error:
        return f"{error.kind}: {error.type}: {error.message}"
    if result.stdout != expected.stdout:
        return f"printed {result.stdout!r}, not {expected.stdout!r}"
    value = canonical(result.value)
    return "" if value == expected.value else f"answered {value}, not {expected.value}"


@pytest.mark.corpora
@pytest.mark.parametrize("corpus", NAMES)
def test_what_passes_under_cpython_gives_the_same_answer_through_the_gate(corpus: str) -> None:
    if reason := absence(corpus):
        pytest.skip(reason)
    every = programs(corpus)
    outcomes = run([program.source for program in every])
    passing = [(program, outcome) for program, outcome in zip(every, outcomes, strict=True) if not outcome.exception]
    with Gate() as gate:
        answers = [(program.id, miss_of(gate, program.source, outcome)) for program, outcome in passing]
    misses = [f"{id}: {miss}" for id, miss in answers if miss]
    print(f"{corpus}: {len(passing) - len(misses)} of {len(passing)} give CPython's answer", *misses, sep="\n  ")
    assert len(passing) - len(misses) >= AGREEMENT * len(passing), "\n".join(misses)
