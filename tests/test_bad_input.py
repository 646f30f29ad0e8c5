"""Bad input of every kind gives a clear error, loses nothing, leaves no process behind, and the next run works."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from process_family import family, remaining

from headgate import CannotCross, Gate, HeadgateError, Rejected, RunError, ToolLoadError, tool


@tool
def double(x: int) -> int:
    """Twice x."""
    return 2 * x


@pytest.fixture(scope="module", autouse=True)
def shared_zygote() -> Iterator[None]:
    """Keeps the zygote, so that not every test has to start one."""
    with Gate(idle=0) as gate:
        gate.run("1")
        yield


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that must still work after the test, and leave nothing."""
    before = family()
    with Gate([double]) as gate:
        yield gate
        assert gate.run("double(21)").value == 42
        own = family() - before
        assert own
    assert remaining(own) == set()


@pytest.fixture
def nothing_left() -> Iterator[None]:
    before = family()
    yield
    assert remaining(family() - before) == set()


# -- sources -------------------------------------------------------------------------------------------------------------

SOURCES: dict[str, tuple[str | bytes, str]] = {
    "binary": (bytes(range(256)), "HG113"),
    "an ELF header": (b"\x7fELF\x02\x01\x01" + b"\0" * 50, "HG113"),
    "UTF-16": ("print(1)".encode("utf-16"), "HG113"),
    "latin-1": ("x = 'é'".encode("latin-1"), "HG113"),
    "another encoding's cookie": (b"# coding: utf-7\nx = 1\n", "HG113"),
    "ten megabytes": ("x = 1\n" * 1_700_000, "HG112"),
    "ten megabytes of bytes": (b"x" * 10_000_000, "HG112"),
    "ten thousand brackets": ("(" * 10_000 + ")" * 10_000, "HG1"),
    "ten thousand open brackets": ("[" * 10_000, "HG1"),
    "ten thousand minus signs": ("-" * 10_000 + "1", "HG112"),
    "a sum of ten thousand": ("+".join(["1"] * 10_000), "HG112"),
    "ten thousand nested ifs": ("".join(f"{' ' * n}if 1:\n" for n in range(1_000)), "HG1"),
    "deep attributes": ("x" + ".a" * 10_000, "HG112"),
    "NUL": ("x = 1\0\n", "HG113"),
    "a lone surrogate": ("x = '\ud800'", "HG113"),
    "half a script": ("def f(:\n    return", "HG100"),
    "an open string": ("x = 'abc", "HG100"),
    "an open block": ("for x in range(3):", "HG100"),
    "a bad indent": ("if True:\nx = 1", "HG100"),
    "tabs and spaces": ("if True:\n\tx = 1\n        y = 2", "HG100"),
    "prose": ("Sure! Here is the code you asked for:", "HG100"),
    "a fence": ("```python\nprint(1)\n```", "HG100"),
    "Python 2": ("print 'hello'", "HG100"),
    "JavaScript": ("const x = () => { return 1; };", "HG100"),
    "a return outside": ("return 5", "HG100"),
    "a number of many digits": ("x = " + "9" * 10_000, "HG100"),
}


@pytest.mark.parametrize("check", [True, False], ids=["checked", "guarded"])
@pytest.mark.parametrize(("source", "code"), SOURCES.values(), ids=SOURCES.keys())
def test_a_bad_source_is_rejected_with_its_reason(gate: Gate, source: str | bytes, code: str, check: bool) -> None:
    with pytest.raises(Rejected) as caught:
        gate.run(source, check=check)
    diagnostics = caught.value.verdict.diagnostics
    assert all(each.code.startswith(code) for each in diagnostics), diagnostics
    assert all(each.message and each.span.start.line >= 1 and each.span.start.column >= 1 for each in diagnostics)
    assert 0 < len(caught.value.for_model()) <= 1_500
    assert 0 < len(str(caught.value)) < 1_000


@pytest.mark.parametrize("source", ["", " ", "\n\n\n", "\t", "# a comment", "\ufeff", b"", b"\xef\xbb\xbf", "\x0c\n"])
def test_an_empty_script_is_a_script(gate: Gate, source: str | bytes) -> None:
    assert gate.run(source).value is None
    assert gate.run(source, check=False).value is None


class Text(str):
    __slots__ = ()

    def encode(self, *_: object) -> bytes:
        raise AssertionError("a method of the caller's own class was called")


def test_text_of_a_subclass_is_text(gate: Gate) -> None:
    assert gate.run(Text("1 + 1")).value == 2
    assert gate.run(Text("1 + 1"), check=False).value == 2


@pytest.mark.parametrize("code", [None, 5, ["x = 1"], bytearray(b"1"), Path("script.py")])
@pytest.mark.parametrize("check", [True, False])
def test_what_is_no_text_is_a_type_error(gate: Gate, code: object, check: bool) -> None:
    with pytest.raises(TypeError, match=r"code=.*str or bytes"):
        gate.run(code, check=check)  # type: ignore[arg-type]


# -- inputs --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "1x", "two words", "class", "__builtins__", "a.b", "\ufb01", "None", 5, None])
def test_an_input_has_a_name_that_a_script_can_use(gate: Gate, name: object) -> None:
    with pytest.raises(ValueError, match="name of an input") as caught:
        gate.run("1", {name: 1})  # type: ignore[dict-item]
    assert repr(name) in str(caught.value)


@pytest.mark.parametrize("inputs", [[("x", 1)], "x", 5, {"x"}])
def test_inputs_are_a_mapping(gate: Gate, inputs: object) -> None:
    with pytest.raises(TypeError, match="inputs="):
        gate.run("1", inputs)  # type: ignore[arg-type]


def cycle() -> list[object]:
    items: list[object] = []
    items.append(items)
    return items


def deep() -> list[object]:
    items: list[object] = []
    for _ in range(100_000):
        items = [items]
    return items


UNCROSSABLE: dict[str, Callable[[], object]] = {
    "a lock": threading.Lock,
    "a generator": lambda: (x for x in [1]),
    "a function": lambda: cycle,
    "a class": lambda: Path,
    "a module": lambda: sys,
    "an object": object,
    "a lock in a list": lambda: [1, {"a": threading.Lock()}],
    "a cycle": cycle,
    "great depth": deep,
    "a great size": lambda: "x" * 20_000_000,
    "great numbers": lambda: [0] * 3_000_000,
}


@pytest.mark.parametrize("make", UNCROSSABLE.values(), ids=UNCROSSABLE.keys())
def test_an_input_that_cannot_cross_is_named(gate: Gate, make: Callable[[], object]) -> None:
    with pytest.raises(CannotCross, match=r"inputs\['thing'\]"):
        gate.run("1", {"fine": 1, "thing": make()})


def test_a_socket_cannot_cross(gate: Gate) -> None:
    with socket.socket() as open_socket, pytest.raises(CannotCross, match=r"inputs\['thing'\].*socket"):
        gate.run("1", {"thing": open_socket})


# -- values of tools -----------------------------------------------------------------------------------------------------


class Handle:
    """An object of the host's that must not travel."""


def result_of(make: Callable[[], object], source: str) -> object:
    def produce() -> object:
        """Whatever the test is about."""
        return make()

    with Gate([produce], idle=0) as gate:
        value = gate.run(source).value
        assert gate.run("1").value == 1
        return value


CATCH = (
    "try:\n    produce()\nexcept Exception as error:\n    seen = str(error)\nelse:\n    seen = 'it came through'\nseen"
)


@pytest.mark.parametrize("make", [*UNCROSSABLE.values(), Handle], ids=[*UNCROSSABLE.keys(), "a handle"])
@pytest.mark.usefixtures("nothing_left")
def test_a_value_that_cannot_cross_is_an_error_that_names_the_tool_and_can_be_caught(
    make: Callable[[], object],
) -> None:
    seen = result_of(make, CATCH)
    assert "produce(...)" in str(seen)


@pytest.mark.usefixtures("nothing_left")
def test_a_tool_that_returns_a_socket_says_so() -> None:
    with socket.socket() as open_socket:
        assert "socket" in str(result_of(lambda: open_socket, CATCH))


@pytest.mark.usefixtures("nothing_left")
def test_a_tool_that_returns_itself_or_a_coroutine_says_so() -> None:
    def itself() -> object:
        return itself

    async def later() -> int:
        return 1

    started = later()
    with Gate([itself], idle=0) as gate:
        assert "itself(...)" in str(gate.run(CATCH.replace("produce", "itself")).value)
    assert "coroutine" in str(result_of(lambda: started, CATCH))
    started.close()


@pytest.mark.usefixtures("nothing_left")
def test_uncaught_it_ends_the_run_with_a_clear_error() -> None:
    with pytest.raises(RunError) as caught:
        result_of(threading.Lock, "x = 1\nproduce()")
    assert caught.value.kind == "exception"
    assert "produce(...)" in caught.value.message
    assert "lock" in caught.value.message
    assert caught.value.frames[-1].line == 2


@pytest.mark.parametrize("argument", ["lambda: 1", "(x for x in [1])", "[print]", "cycle", "type(5)"])
def test_an_argument_that_cannot_cross_is_an_error_that_names_the_tool_and_can_be_caught(
    gate: Gate, argument: str
) -> None:
    source = (
        f"cycle = []\ncycle.append(cycle)\ntry:\n    double({argument})\nexcept TypeError as error:\n"
        "    seen = str(error)\nseen"
    )
    result = gate.run(source)
    assert "double(...)" in str(result.value)
    assert result.calls == ()


def test_a_result_that_is_a_cycle_ends_the_run_with_a_clear_error(gate: Gate) -> None:
    try:
        value = gate.run("x = []\nx.append(x)\nx").value
    except RunError as error:
        assert "value" in error.message  # noqa: PT017
    else:
        assert "[...]" in repr(value) or isinstance(value, list)


# -- tool files ----------------------------------------------------------------------------------------------------------


TOOL_FILES: dict[str, tuple[str, str]] = {
    "raises on import": ("import os\n\nraise RuntimeError('no database')\n", "RuntimeError: no database"),
    "raises deep inside": ("def f():\n    return {}['key']\n\nf()\n", "KeyError: 'key'"),
    "imports what is missing": ("import no_such_package_anywhere\n", "No module named 'no_such_package_anywhere'"),
    "has no tools": ("def helper():\n    return 1\n", "@headgate.tool"),
    "is empty": ("", "@headgate.tool"),
    "has a syntax error": ("def f(:\n    pass\n", "SyntaxError"),
    "calls sys.exit": ("import sys\nsys.exit(3)\n", "SystemExit: 3"),
    "is binary": ("\0\0\0", "null bytes"),
    "recurses": ("def f(): f()\nf()\n", "RecursionError"),
    "has a bad tool": ("import headgate\n@headgate.tool(name='class')\ndef f(): pass\n", "tool 'class'"),
    "has two tools of one name": (
        "import headgate\n@headgate.tool\ndef f(): pass\n@headgate.tool(name='f')\ndef g(): pass\n",
        "two tools are called 'f'",
    ),
}


@pytest.mark.parametrize(("content", "message"), TOOL_FILES.values(), ids=TOOL_FILES.keys())
@pytest.mark.usefixtures("nothing_left")
def test_a_bad_tool_file_is_named_with_what_is_wrong(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "shop_tools.py"
    file.write_text(content)
    with pytest.raises(ToolLoadError) as caught:
        Gate(file)
    assert message in str(caught.value)
    assert "shop_tools.py" in str(caught.value) or "two tools" in message
    assert "importlib" not in str(caught.value)


def test_a_tool_file_that_raises_leaves_no_module(tmp_path: Path) -> None:
    file = tmp_path / "tools.py"
    file.write_text("1 / 0\n")
    modules = set(sys.modules)
    with pytest.raises(ToolLoadError):
        Gate(file)
    assert not {name for name in set(sys.modules) - modules if "headgate_tools" in name}


def test_the_line_of_a_tool_file_that_raises_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "tools.py"
    file.write_text("def connect():\n    raise OSError('no route')\n\nconnect()\n")
    with pytest.raises(ToolLoadError) as caught:
        Gate(str(file))
    assert "line 4" in str(caught.value)
    assert "line 2" in str(caught.value)
    assert "raise OSError('no route')" in str(caught.value)


def test_a_tool_file_that_does_not_exist_is_named(tmp_path: Path) -> None:
    for name in ("missing.py", "missing.pyi"):
        with pytest.raises(ToolLoadError, match=name.replace(".", r"\.")):
            Gate(tmp_path / name)
    with pytest.raises(ToolLoadError, match="no such file"):
        Gate(str(tmp_path) + "/.py")


def test_a_good_tool_file_gives_its_marked_functions(tmp_path: Path) -> None:
    file = tmp_path / "tools.py"
    file.write_text(
        "from __future__ import annotations\nimport dataclasses\nimport headgate\n\n\n"
        "@dataclasses.dataclass\nclass Item:\n    name: str\n\n\n"
        "def helper(x): return x + 1\n\n\n"
        "@headgate.tool\ndef bump(x: int) -> int:\n    return helper(x)\n\n\n"
        "@headgate.tool(read_only=True)\nasync def item(name: str) -> Item:\n    return Item(name)\n"
    )
    with Gate(file, idle=0) as gate:
        assert gate.tool_names == ("bump", "item")
        assert gate.run("(bump(1), (await item('pen')).name)").value == (2, "pen")


# -- stub files ----------------------------------------------------------------------------------------------------------


def test_a_stub_file_is_for_checking_only(tmp_path: Path) -> None:
    stub = tmp_path / "tools.pyi"
    stub.write_text(
        'def fetch(url: str) -> str:\n    """Fetch a page."""\n\nasync def send(to: str, *, text: str) -> None: ...\n'
    )
    with Gate(stub) as gate:
        assert gate.tool_names == ("fetch", "send")
        assert gate.check("fetch('a')").ok
        assert not gate.check("no_such_tool('a')").ok
        with pytest.raises(ToolLoadError, match="checked against but not called"):
            gate.run("1")


def test_overloads_in_a_stub_are_one_tool(tmp_path: Path) -> None:
    stub = tmp_path / "tools.pyi"
    stub.write_text(
        "from typing import overload\n@overload\ndef f(x: int) -> int: ...\n@overload\ndef f(x: str) -> str: ...\n"
    )
    assert Gate(stub).tool_names == ("f",)


@pytest.mark.parametrize("content", ["", "x: int\n", "def f(:\n", "\0"])
def test_a_bad_stub_file_is_named(tmp_path: Path, content: str) -> None:
    stub = tmp_path / "shop.pyi"
    stub.write_text(content)
    with pytest.raises(ToolLoadError, match=r"shop\.pyi"):
        Gate(stub)


# -- references ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package of tools on the import path."""
    folder = tmp_path / "shopkit"
    folder.mkdir()
    (folder / "__init__.py").write_text("import headgate\n@headgate.tool\ndef ping():\n    return 'pong'\n")
    (folder / "more.py").write_text(
        "import headgate\n\ndef plain(x):\n    return x\n\nLIST = [plain]\nNUMBER = 5\nNONE = []\n\n"
        "class Box:\n    @staticmethod\n    def inside():\n        return 'inside'\n"
    )
    (folder / "broken.py").write_text("raise OSError('no disk')\n")
    (folder / "leaving.py").write_text("raise SystemExit(1)\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield "shopkit"
    for name in [name for name in sys.modules if name.partition(".")[0] == "shopkit"]:
        del sys.modules[name]


@pytest.mark.parametrize(
    ("reference", "names"),
    [
        ("shopkit:ping", ("ping",)),
        ("shopkit.more:plain", ("plain",)),
        ("shopkit.more:LIST", ("plain",)),
        ("shopkit.more:Box.inside", ("inside",)),
        ("shopkit.more:NONE", ()),
    ],
)
def test_a_reference_gives_what_it_names(package: str, reference: str, names: tuple[str, ...]) -> None:
    assert Gate(reference).tool_names == names


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("no_such_package:tools", "no_such_package"),
        ("shopkit", "pkg.module:NAME"),
        ("shopkit:", "pkg.module:NAME"),
        (":ping", "importing"),
        ("shopkit:missing", "has no 'missing'"),
        ("shopkit.more:Box.missing", "has no 'Box.missing'"),
        ("shopkit.more:NUMBER", "a int is neither a tool nor a list of tools"),
        ("shopkit.broken:tools", "OSError: no disk"),
        ("shopkit.leaving:tools", "SystemExit"),
        (".relative:tools", "importing"),
        ("notes.txt", "pkg.module:NAME"),
        ("", "pkg.module:NAME"),
    ],
)
def test_a_bad_reference_is_named_with_what_is_wrong(package: str, reference: str, message: str) -> None:
    with pytest.raises(ToolLoadError) as caught:
        Gate(reference)
    assert message in str(caught.value)
    assert reference in str(caught.value)


# -- other arguments -----------------------------------------------------------------------------------------------------


def test_two_tools_of_one_name_are_refused() -> None:
    with pytest.raises(ToolLoadError, match="two tools are called 'double'"):
        Gate([double, double])


@pytest.mark.parametrize("tools", [5, object(), None, [5], [None], {"double": double}, b"tools.py"])
def test_what_is_no_tool_is_refused(tools: object) -> None:
    with pytest.raises((HeadgateError, ValueError), match=r"tools|is not a tool"):
        Gate(tools)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"isolation": "thread"}, "isolation="),
        ({"fail_on": "nothing"}, "fail_on="),
        ({"idle": -1}, "idle="),
        ({"idle": 1.5}, "idle="),
        ({"limits": 5}, "limits="),
    ],
)
def test_every_argument_that_makes_no_sense_is_named(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Gate(**arguments)  # type: ignore[arg-type]
