"""The wheel: built from what is committed, installed where nothing else is, and used from another folder."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, stdin: str | None = None) -> str:
    """The output of a command that succeeds, in an environment that knows nothing of this one."""
    kept = {name: os.environ[name] for name in ("HOME", "LANG", "PIP_INDEX_URL", "SSL_CERT_FILE") if name in os.environ}
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        env={**kept, "PATH": os.defpath, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{command}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a clean copy of what git tracks."""
    folder = tmp_path_factory.mktemp("build")
    tracked = run(shutil.which("git") or "git", "ls-files", "-z", cwd=ROOT).split("\0")
    for name in tracked:
        if name and (ROOT / name).is_file():
            (folder / "source" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / "source" / name)
    # The build's own requirements come from the network unless they are here already.
    here = int(importlib.metadata.version("setuptools").partition(".")[0]) >= 77
    isolation = ["--no-isolation"] if here else []
    run(sys.executable, "-m", "build", "--wheel", *isolation, "--outdir", folder, folder / "source", cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    interpreter = folder / "bin" / "python"
    run(interpreter, "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return interpreter


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder in which nothing of the source tree can be imported by accident."""
    return tmp_path


def test_a_wheel_installs_nothing_outside_headgate(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.partition("/")[0] for name in names} == {"headgate", f"{wheel.name.rsplit('-', 3)[0]}.dist-info"}


def test_a_wheel_holds_every_module_and_the_mark_of_its_types(wheel: Path) -> None:
    rooms = {
        "headgate": "headgate",
        "rules": "headgate/rules",
        "checker": "headgate/checker",
        "runtime": "headgate/runtime",
    }
    tracked = run(shutil.which("git") or "git", "ls-files", *rooms, cwd=ROOT).splitlines()
    expected = {
        str(Path(rooms[Path(name).parts[0]], *Path(name).parts[1:]))
        for name in tracked
        if name.endswith((".py", "py.typed"))
    }
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("headgate/")}
    assert packed == expected
    assert "headgate/py.typed" in packed


def test_an_installed_gate_runs_a_script_with_a_tool(python: Path, elsewhere: Path) -> None:
    program = """
from headgate import Gate, tool

@tool
def add(a: int, b: int) -> int:
    "Add two numbers."
    return a + b

with Gate(tools=[add]) as gate:
    print(gate.run("add(1, 2) * 2").value)
"""
    (elsewhere / "program.py").write_text(program)
    assert run(python, "program.py", cwd=elsewhere) == "6\n"
    assert run(python, "-c", program, cwd=elsewhere) == "6\n"


def test_an_installed_package_is_not_the_source_tree(python: Path, elsewhere: Path) -> None:
    where = run(python, "-c", "import headgate.checker; print(headgate.checker.__file__)", cwd=elsewhere)
    assert str(ROOT) not in where
    assert "site-packages" in where


def test_the_command_explains_itself(python: Path, elsewhere: Path) -> None:
    told = run(python.parent / "headgate", "--help", cwd=elsewhere)
    for command in ("check", "run", "explain", "language", "demo", "doctor"):
        assert command in told


def test_the_command_runs_a_script_from_standard_input(python: Path, elsewhere: Path) -> None:
    assert run(python.parent / "headgate", "run", "-", cwd=elsewhere, stdin="sum(range(10))") == "45\n"


def test_the_command_runs_a_script_with_tools_of_a_file(python: Path, elsewhere: Path) -> None:
    (elsewhere / "tools.py").write_text("import headgate\n\n@headgate.tool\ndef name() -> str:\n    return 'pen'\n")
    (elsewhere / "script.py").write_text("print(name().upper())\n")
    assert run(python.parent / "headgate", "run", "script.py", "--tools", "tools.py", cwd=elsewhere) == "PEN\n"
