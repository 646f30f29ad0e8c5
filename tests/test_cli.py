"""The command line, as a person or a program uses it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"

TOOLS = '''
from headgate import tool

@tool(read_only=True)
def find_orders(customer: str, limit: int = 2) -> list[dict]:
    """Orders of a customer."""
    return [{"id": n, "customer": customer} for n in range(limit)]
'''


def headgate(*arguments: str, input: str | bytes = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command; output is text, undecodable bytes replaced."""
    data = input.encode() if isinstance(input, str) else input
    done = subprocess.run(
        [sys.executable, "-c", "from headgate.cli import main; main()", *arguments],
        input=data,
        capture_output=True,
        timeout=60,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "200"},
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    )


@pytest.fixture
def tools(tmp_path: Path) -> str:
    path = tmp_path / "tools.py"
    path.write_text(TOOLS, "utf-8")
    return str(path)


def test_run_prints_output_and_value(tools: str) -> None:
    done = headgate("run", "-", "--tools", tools, input="print('hello')\nlen(find_orders('ada'))")
    assert (done.stdout, done.stderr, done.returncode) == ("hello\n2\n", "", 0)


def test_run_takes_inputs_and_limits(tools: str) -> None:
    done = headgate("run", "-", "-t", tools, "-i", "n=3", "-l", "cpu_seconds=0.5", input="while n: pass")
    assert done.returncode == 1
    assert "limit: it used more than 0.5 seconds of processor time" in done.stderr


def test_run_as_json_is_one_object(tools: str) -> None:
    done = headgate("run", "-", "-t", tools, "--json", input="find_orders('ada', limit=1)")
    answer = json.loads(done.stdout)
    assert answer["value"] == [{"id": 0, "customer": "ada"}]
    assert answer["calls"][0]["tool"] == "find_orders"
    assert "guard" in answer["walls"]


def test_a_failed_run_shows_the_scripts_own_traceback() -> None:
    done = headgate("run", "-", input="def f():\n    return [][1]\n\nf()\n")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "Traceback (most recent call last):",
        '  File "<script>", line 4, in <module>',
        "    f()",
        '  File "<script>", line 2, in f',
        "    return [][1]",
        "IndexError: list index out of range",
    ]


def test_a_rejected_run_shows_code_frames_and_runs_nothing(tools: str) -> None:
    done = headgate("run", "-", "-t", tools, input="print('started')\nfind_order('ada')\n")
    assert done.returncode == 1
    assert "started" not in done.stdout
    assert "HG114" in done.stderr
    assert "find_orders" in done.stderr
    assert "^^^^^^^^^^" in done.stderr


def test_check_is_silent_about_clean_scripts(tools: str, tmp_path: Path) -> None:
    script = tmp_path / "clean.py"
    script.write_text("find_orders('ada')\n", "utf-8")
    done = headgate("check", str(script), "--tools", tools)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_check_reports_all_files_in_order(tmp_path: Path) -> None:
    for name, code in (("a.py", "import os.path\nopen('x')\n"), ("b.py", "import socket\n"), ("c.py", "1\n")):
        (tmp_path / name).write_text(code, "utf-8")
    done = headgate("check", "a.py", "b.py", "c.py", "--format", "concise", cwd=tmp_path)
    assert done.returncode == 1
    assert [line.split(" ")[0] for line in done.stdout.splitlines()] == ["a.py:2:1:", "b.py:1:8:"]


def test_check_as_json_has_spans(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = eval('1')\n", "utf-8")
    (found,) = json.loads(headgate("check", "a.py", "-f", "json", cwd=tmp_path).stdout)
    (diagnostic,) = found["diagnostics"]
    assert (diagnostic["code"], diagnostic["span"]["start"]) == ("HG102", {"line": 1, "column": 5})


def test_binary_input_is_a_finding_not_a_crash() -> None:
    done = headgate("check", "-", input=bytes(range(256)) * 10)
    assert done.returncode == 1
    assert "HG113" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "missing.py"), "No such file"),
        (("run", "-", "-t", "missing.py"), "there is no such file"),
        (("run", "-", "-i", "a b=1"), "write NAME=JSON"),
        (("run", "-", "-i", "name=ada"), "is not JSON"),
        (("run", "-", "-l", "speed=1"), "cpu_seconds"),
        (("run", "-", "-l", "cpu_seconds=fast"), "is not a number"),
        (("explain", "HG999"), "there is no rule"),
        (("frobnicate",), "No such command"),
    ],
)
def test_wrong_usage_says_the_way_out_and_exits_2(arguments: tuple[str, ...], says: str) -> None:
    done = headgate(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_shows_why_and_an_example() -> None:
    by_code, by_name = headgate("explain", "hg104"), headgate("explain", "unavailable-member")
    assert by_code.stdout == by_name.stdout
    for piece in ("HG104 unavailable-member", "## Why", "## Instead", "```python"):
        assert piece in by_code.stdout


def test_help_teaches() -> None:
    done = headgate("--help")
    assert done.returncode == 0
    for command in ("check", "run", "explain", "language", "demo", "doctor"):
        assert command in done.stdout


def test_doctor_tries_what_it_claims() -> None:
    done = headgate("doctor")
    assert done.returncode == 0
    for wall in ("guard", "descriptors", "environment", "files", "memory"):
        line = next(line for line in done.stdout.splitlines() if wall in line)
        assert "yes" in line
        assert "failed:" in line


def test_demo_ends_with_a_table_of_all_examples() -> None:
    done = headgate("demo", "--examples", str(EXAMPLES))
    assert done.returncode == 0, done.stdout[-2000:]
    assert "ended as expected" in done.stdout.splitlines()[-1]
