"""The documentation says what the code does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from headgate.runtime.language import RULES

from headgate.language_page import page

ROOT = Path(__file__).parent.parent


def test_the_language_page_is_current() -> None:
    assert (ROOT / "docs" / "language.md").read_text("utf-8") == page(), "run `make docs`"


def test_the_example_of_the_readme_runs_and_says_what_it_promises(tmp_path: Path) -> None:
    code = re.search(
        r"```python\n(from headgate import Gate.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert code is not None
    script = tmp_path / "readme.py"
    script.write_text(code.group(1), "utf-8")
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("111.5\n2 orders\n")
    for piece in ("requests", "did you mean `find_orders`", "IndexError", "Tool calls already made: find_orders"):
        assert piece in run.stdout


@pytest.mark.parametrize("name", re.findall(r"\]\((docs/[a-z_]+\.md)\)", (ROOT / "README.md").read_text("utf-8")))
def test_linked_pages_exist(name: str) -> None:
    assert (ROOT / name).is_file()


def test_every_rule_has_its_own_code_and_name() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert all(code == rule.code for code, rule in RULES.items())
