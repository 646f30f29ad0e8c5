"""What an import gives: the listed names of a module, read-only, and never a module."""

from __future__ import annotations

import copy
import types

import pytest
from headgate.runtime.language import MODULES, exports
from headgate.runtime.worker import library
from headgate.runtime.worker.library import asyncio_
from headgate.runtime.worker.namespace import Namespace, import_module, make_namespace


def test_every_module_of_the_table_has_a_namespace_with_exactly_its_names() -> None:
    namespaces = library.namespaces()
    assert namespaces.keys() == MODULES.keys()
    for name, namespace in namespaces.items():
        assert {each for each in dir(namespace) if not each.startswith("__")} == exports(name), name


@pytest.mark.parametrize("module", MODULES)
def test_the_table_and_the_library_replace_the_same_names(module: str) -> None:
    replaced = {**library.REPLACED, "asyncio": asyncio_.REPLACED}.get(module, {})
    assert {name for name in MODULES[module].replaced if name in exports(module)} == set(replaced)


def test_no_member_is_a_module() -> None:
    for name, namespace in library.namespaces().items():
        for member in exports(name):
            value = getattr(namespace, member)
            assert not isinstance(value, types.ModuleType), f"{name}.{member}"


def test_a_namespace_is_read_only_by_every_way_there_is() -> None:
    json = library.namespaces()["json"]
    before = json.dumps
    for change in (
        lambda: setattr(json, "dumps", print),
        lambda: delattr(json, "dumps"),
        lambda: setattr(json, "new", print),
        lambda: object.__setattr__(json, "dumps", print),
        lambda: object.__delattr__(json, "dumps"),
        lambda: type(json).__dict__["dumps"].__set__(json, print),
    ):
        with pytest.raises(AttributeError):
            change()
    assert json.dumps is before


def test_a_namespace_has_no_dictionary_and_no_other_like_it() -> None:
    json = library.namespaces()["json"]
    assert not hasattr(json, "__dict__")
    with pytest.raises(TypeError, match="cannot create 'module' instances"):
        type(json)()
    with pytest.raises(TypeError, match="not an acceptable base type"):
        type("module", (type(json),), {})
    with pytest.raises(TypeError, match="not an acceptable base type"):
        type("other", (Namespace,), {"__slots__": ()})
    with pytest.raises(TypeError):
        copy.copy(json)


def test_a_namespace_looks_like_a_module() -> None:
    json = library.namespaces()["json"]
    assert repr(json) == "<module 'json'>"
    assert repr(type(json)) == "<class 'module'>"
    assert json.__name__ == "json"
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        json.nothing  # noqa: B018


def test_a_computed_member_is_looked_up_on_every_read() -> None:
    values = iter("ab")
    namespace = make_namespace("n", {"x": None}, {"x": lambda: next(values)})
    assert namespace.x + namespace.x == "ab"


def test_import_gives_the_parent_or_the_module_as_the_statement_asks() -> None:
    assert import_module("collections.abc").__name__ == "collections"
    assert import_module("collections.abc", fromlist=("Mapping",)).__name__ == "collections.abc"
    assert import_module("os.path").path is library.namespaces()["os.path"]
    assert import_module("json", {}, {}, ("dumps",), 0).dumps is import_module("json").dumps


def test_an_unknown_module_is_not_found() -> None:
    for name in ("subprocess", "os.environ", "json.decoder", "", "headgate"):
        with pytest.raises(ModuleNotFoundError) as caught:
            import_module(name)
        assert str(caught.value) == f"No module named {name!r}"
        assert caught.value.name == name


def test_a_name_that_the_module_does_not_export_is_an_import_error_and_no_real_submodule() -> None:
    for name in ("decoder", "codecs", "*", "__name__", "__class__", "__builtins__"):
        with pytest.raises(ImportError, match="cannot import name"):
            import_module("json", fromlist=(name,))


def test_a_relative_import_has_no_package() -> None:
    with pytest.raises(ImportError, match="no known parent package"):
        import_module("json", fromlist=("dumps",), level=1)
