"""The house holds its shape: imports point down, the worker's process stays small, and files stay readable.

Reads the sources, and once really starts what a worker is forked from.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from headgate.runtime.host import zygote

ROOT = Path(__file__).parent.parent
ROOMS = {
    "headgate": "headgate",
    "rules": "headgate.rules",
    "checker": "headgate.checker",
    "runtime": "headgate.runtime",
}

MAY_IMPORT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # room: (what of headgate, what of others)
    "headgate": (("headgate",), ("rich", "typer")),
    "headgate.rules": (("headgate.rules", "headgate.checker", "headgate.runtime"), ("libcst", "networkx")),
    "headgate.checker": (("headgate.checker", "headgate.runtime"), ("libcst", "networkx")),
    "headgate.runtime": (("headgate.runtime",), ("msgspec",)),
    "headgate.runtime.host": (("headgate.runtime",), ("msgspec",)),
    "headgate.runtime.worker": (("headgate.runtime",), ()),
}
"""What each room may import, by prefix; the longest room that fits a module decides."""

MAY_NOT_IMPORT: dict[str, tuple[str, ...]] = {
    "headgate.checker": ("headgate.runtime.host",),
    "headgate.rules": ("headgate.runtime.host",),
    # What host and worker share knows neither.
    "headgate.runtime": ("headgate.runtime.host", "headgate.runtime.worker"),
    "headgate.runtime.host": (),
    "headgate.runtime.worker": ("headgate.runtime.host",),
}


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package: its dotted name and its file."""
    for folder, package in ROOMS.items():
        for file in sorted((ROOT / folder).rglob("*.py")):
            parts = file.relative_to(ROOT / folder).with_suffix("").parts
            name = ".".join((package, *(part for part in parts if part != "__init__")))
            yield name, file


def imports(file: Path) -> Iterator[str]:
    """Every module that ``file`` imports, anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(module: str, prefixes: tuple[str, ...]) -> bool:
    return any(module == prefix or module.startswith(prefix + ".") for prefix in prefixes)


def room_of(module: str) -> str:
    return max((room for room in MAY_IMPORT if within(module, (room,))), key=len)


@pytest.mark.parametrize(("module", "file"), list(modules()), ids=lambda value: value if isinstance(value, str) else "")
def test_imports_point_down(module: str, file: Path) -> None:
    room = room_of(module)
    own, others = MAY_IMPORT[room]
    for imported in imports(file):
        top = imported.partition(".")[0]
        if top == "headgate":
            # `from headgate.runtime import wire` names the module; a name inside a module is one step further.
            assert within(imported, own), f"{module} imports {imported}"
            assert not within(imported, MAY_NOT_IMPORT.get(room, ())), f"{module} imports {imported}"
        else:
            assert top in sys.stdlib_module_names or top in others, f"{module} imports {imported}"


def test_the_rule_sees_every_room_and_the_imports_in_it() -> None:
    found = dict(modules())
    assert {room_of(module) for module in found} >= set(MAY_IMPORT) - {"headgate.rules"}
    assert "headgate.runtime.wire" in {
        imported for file in found.values() for imported in imports(file) if imported.endswith(".wire")
    }
    assert not within("headgate.runtime.hosted", ("headgate.runtime.host",))


LIST_MODULES = """
import json, os
from headgate.runtime.worker import library
library.load()
# Written past sys.stdout, which is the script's by now.
os.write(1, json.dumps({name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}).encode())
os._exit(0)
"""


@pytest.fixture(scope="module")
def loaded() -> dict[str, str]:
    """What is loaded in a zygote when it has preloaded its library: the name and the file of every module."""
    boot = zygote._BOOT.replace("main(int(sys.argv[3]))", LIST_MODULES)
    assert LIST_MODULES in boot
    runtime = str(Path(zygote.headgate.runtime.__file__ or "").parent)
    codec = str(Path(msgspec.__file__ or "").parent)
    done = subprocess.run(
        [sys.executable, "-s", "-S", "-P", "-B", "-c", boot, runtime, codec],
        capture_output=True,
        text=True,
        env={"PYTHONHASHSEED": "0"},
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_zygote_holds_nothing_of_the_host(loaded: dict[str, str]) -> None:
    own = {name for name in loaded if name == "headgate" or name.startswith("headgate.")}
    assert "headgate.runtime.worker.session" in own
    assert all(name == "headgate" or within(name, ("headgate.runtime",)) for name in own), own
    assert not {name for name in own if within(name, ("headgate.runtime.host",))}


def test_a_zygote_holds_no_package_but_the_codec(loaded: dict[str, str]) -> None:
    foreign = {name.partition(".")[0] for name, file in loaded.items() if "site-packages" in file}
    assert foreign <= {"msgspec"}
    for package in ("libcst", "networkx", "typer", "rich", "click", "pydantic"):
        assert package not in loaded


@pytest.mark.parametrize(
    "module", ["multiprocessing", "urllib.request", "http.client", "sqlite3", "concurrent.futures.process", "pdb"]
)
def test_a_zygote_holds_nothing_that_reaches_out(loaded: dict[str, str], module: str) -> None:
    assert module not in loaded


# -- files ---------------------------------------------------------------------------------------------------------------

LONGEST = 450
MAY_BE_LONGER = {
    "runtime/language.py": "one table",
    "runtime/worker/guard.py": "one pass, a method for each kind of node",
    "runtime/worker/attributes.py": "one table of readers and what it names",
    "checker/subset.py": "one pass, a method for each kind of node",
}


@pytest.mark.parametrize("file", [file for _, file in modules()], ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_is_one_idea_that_can_be_read(file: Path) -> None:
    name = str(file.relative_to(ROOT))
    lines = file.read_text("utf-8").count("\n")
    assert lines <= LONGEST or name in MAY_BE_LONGER, f"{name} has {lines} lines: which second idea moved in?"
    first = ast.get_docstring(ast.parse(file.read_text("utf-8")))
    assert first, f"{name} does not say what it is for"


def test_the_list_of_longer_files_is_kept_short_and_true() -> None:
    for name in MAY_BE_LONGER:
        assert (ROOT / name).read_text("utf-8").count("\n") > LONGEST, f"{name} need not be on the list"


MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:root|home|work|Users|mnt|workspace)/\w")


def text_files() -> Iterator[Path]:
    for folder in (*ROOMS, "tests", "docs", "benchmarks", "examples", ".ci"):
        for file in sorted((ROOT / folder).rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(ROOT / folder).parts)
            if (
                not hidden
                and file.is_file()
                and file.suffix in ("", ".py", ".pyi", ".md", ".toml", ".txt", ".json", ".yml")
            ):
                yield file
    yield from (ROOT / name for name in ("Makefile", "README.md", "pyproject.toml") if (ROOT / name).exists())


def test_no_file_speaks_of_the_machine_it_was_written_on() -> None:
    assert MACHINE_PATHS.search("see /" + "home/me/x")
    speaking = [
        f"{file.relative_to(ROOT)}: {found.group()}"
        for file in text_files()
        if (found := MACHINE_PATHS.search(file.read_text("utf-8", "replace")))
    ]
    assert speaking == []
