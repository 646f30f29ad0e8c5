"""The engines that the benchmarks compare, all behind the same two forms: a run of its own, and a session.

Each says what contains the code it runs, since an engine that contains nothing has less to do. Peers are imported only
when they are opened, and one that is not installed is reported, not raised. Relies on headgate's public API.
"""

from __future__ import annotations

import ast
import functools
import io
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Final, Protocol

from measure import NOT_INSTALLED, Unable, version

Run = Callable[[str], object]
"""Runs one source and returns the value of its last expression."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The functions that scripts may call, and the same as ``.pyi`` text for engines that check types against it."""

    functions: Mapping[str, Callable[..., object]]
    stubs: str = ""


NO_TOOLS: Final = Tools({})


class Sandbox(Protocol):
    """An engine that is open and warm."""

    def run(self, code: str) -> object:
        """Run ``code`` in a state of its own."""
        ...

    def session(self) -> AbstractContextManager[Run]:
        """Runs that share their state."""
        ...


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine.

    Attributes:
        name: how tables call it.
        package: the distribution that holds it; empty for CPython itself.
        contained: what stands between the code and the host.
        open: starts it with tools.
    """

    name: str
    package: str
    contained: str
    open: Callable[[Tools], AbstractContextManager[Sandbox]]


# --------------------------------------------------------------------------------------------------------------------
# headgate
# --------------------------------------------------------------------------------------------------------------------


class _Headgate:
    def __init__(self, gate: Any, check: bool) -> None:
        self._gate = gate
        self._check = check

    def run(self, code: str) -> object:
        return self._gate.run(code, check=self._check).value

    @contextmanager
    def session(self) -> Generator[Run]:
        with self._gate.session() as session:
            yield lambda code: session.run(code, check=self._check).value


def _headgate(*, check: bool) -> Callable[[Tools], AbstractContextManager[Sandbox]]:
    @contextmanager
    def opened(tools: Tools) -> Generator[Sandbox]:
        from headgate import Gate, Limits

        limits = Limits(cpu_seconds=120, wall_seconds=300, tool_calls=10_000)
        with Gate(list(tools.functions.values()), limits=limits) as gate:
            yield _Headgate(gate, check)

    return opened


# --------------------------------------------------------------------------------------------------------------------
# pydantic-monty: an interpreter in Rust, always in a worker process
# --------------------------------------------------------------------------------------------------------------------


class _Monty:
    def __init__(self, pool: Any, tools: Tools, options: dict[str, Any]) -> None:
        self._pool = pool
        self._functions = dict(tools.functions)
        self._options = {"limits": {"max_suspensions": 1_000_000}, **options}

    def _feed(self, session: Any, code: str) -> object:
        from pydantic_monty import CollectString

        return session.feed_run(code, external_lookup=self._functions, print_callback=CollectString())

    def run(self, code: str) -> object:
        with self._pool.checkout(**self._options) as session:
            return self._feed(session, code)

    @contextmanager
    def session(self) -> Generator[Run]:
        with self._pool.checkout(**self._options) as session:
            yield lambda code: self._feed(session, code)


def _monty(*, type_check: bool = False, process_each: bool = False) -> Callable[..., AbstractContextManager[Sandbox]]:
    @contextmanager
    def opened(tools: Tools) -> Generator[Sandbox]:
        from pydantic_monty import Monty

        # Two spare workers, as headgate's pool has them; the cap leaves room for those that are in use.
        pool: dict[str, Any] = {"min_processes": 2, "max_processes": 8}
        if process_each:
            pool["max_checkouts_per_worker"] = 1
        options: dict[str, Any] = {}
        if type_check:
            options = {"type_check": True, "type_check_stubs": tools.stubs or None}
        with Monty(**pool) as monty:
            yield _Monty(monty, tools, options)

    return opened


# --------------------------------------------------------------------------------------------------------------------
# smolagents: walks the tree, in the host's own process
# --------------------------------------------------------------------------------------------------------------------

_IMPORTS: Final = ["dataclasses", "json", "math", "re", "functools", "itertools", "collections"]


class _Smolagents:
    def __init__(self, tools: Tools) -> None:
        self._tools = dict(tools.functions)

    def _executor(self) -> Any:
        from smolagents.local_python_executor import LocalPythonExecutor

        executor = LocalPythonExecutor(_IMPORTS, timeout_seconds=300)
        executor.send_tools(self._tools)  # ty: ignore[invalid-argument-type]
        return executor

    def run(self, code: str) -> object:
        return self._executor()(code).output

    @contextmanager
    def session(self) -> Generator[Run]:
        executor = self._executor()
        yield lambda code: executor(code).output


@contextmanager
def _smolagents(tools: Tools) -> Generator[Sandbox]:
    from smolagents import local_python_executor

    # Counts of operations and iterations stop long runs; here they would stop the workload itself.
    bounds = {"MAX_OPERATIONS": 10**12, "MAX_WHILE_ITERATIONS": 10**12}
    with ExitStack() as stack:
        for name, value in bounds.items():
            before = getattr(local_python_executor, name)
            setattr(local_python_executor, name, value)
            stack.callback(setattr, local_python_executor, name, before)
        yield _Smolagents(tools)


# --------------------------------------------------------------------------------------------------------------------
# RestrictedPython: rewrites the tree, then exec in the host's own process
# --------------------------------------------------------------------------------------------------------------------


def with_result(code: str) -> ast.Module:
    """``code`` with its last expression bound to ``result``, for engines that have no value of a run."""
    tree = ast.parse(code)
    if tree.body and isinstance(last := tree.body[-1], ast.Expr):
        target = ast.copy_location(ast.Name("result", ast.Store()), last)
        tree.body[-1] = ast.copy_location(ast.Assign([target], last.value), last)
    return tree


class _Restricted:
    def __init__(self, tools: Tools) -> None:
        self._tools = tools.functions

    def _globals(self) -> dict[str, object]:
        """The guards that its documentation recommends, and the imports that the workloads make."""
        import builtins
        import operator

        from RestrictedPython import PrintCollector, limited_builtins, safe_builtins, utility_builtins
        from RestrictedPython.Eval import default_guarded_getitem, default_guarded_getiter
        from RestrictedPython.Guards import (
            full_write_guard,
            guarded_iter_unpack_sequence,
            guarded_unpack_sequence,
            safer_getattr,
        )

        in_place = {
            "+=": operator.iadd, "-=": operator.isub, "*=": operator.imul, "/=": operator.itruediv,
            "//=": operator.ifloordiv, "%=": operator.imod, "**=": operator.ipow, "&=": operator.iand,
            "|=": operator.ior, "^=": operator.ixor, "<<=": operator.ilshift, ">>=": operator.irshift,
        }  # fmt: skip

        def imported(name: str, *rest: object) -> object:
            if name not in _IMPORTS:
                raise ImportError(f"{name} is not allowed")
            return __import__(name, *rest)  # ty: ignore[invalid-argument-type]

        more = "all any dict enumerate filter frozenset iter list map max min next object reversed set sorted sum super type"
        allowed = {name: getattr(builtins, name) for name in more.split()}
        return {
            "__builtins__": safe_builtins
            | limited_builtins
            | utility_builtins
            | allowed
            | {"__import__": imported, "range": range},
            "__name__": "__main__",
            "__metaclass__": type,
            "_getattr_": safer_getattr,
            "_getitem_": default_guarded_getitem,
            "_getiter_": default_guarded_getiter,
            "_iter_unpack_sequence_": guarded_iter_unpack_sequence,
            "_unpack_sequence_": guarded_unpack_sequence,
            "_write_": full_write_guard,
            "_inplacevar_": lambda sign, left, right: in_place[sign](left, right),
            "_apply_": lambda function, *args, **kwargs: function(*args, **kwargs),
            "_print_": PrintCollector,
            **self._tools,
        }

    @staticmethod
    def _run(code: str, names: dict[str, object]) -> object:
        import warnings

        from RestrictedPython import compile_restricted

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "Prints, but never reads 'printed' variable."
            compiled = compile_restricted(with_result(code), "<script>", "exec")
        exec(compiled, names)
        return names.get("result")

    def run(self, code: str) -> object:
        return self._run(code, self._globals())

    @contextmanager
    def session(self) -> Generator[Run]:
        names = self._globals()
        yield lambda code: self._run(code, names)


@contextmanager
def _restricted(tools: Tools) -> Generator[Sandbox]:
    import RestrictedPython  # noqa: F401  # a missing peer shows here

    yield _Restricted(tools)


# --------------------------------------------------------------------------------------------------------------------
# Plain exec: what the same costs with nothing around it
# --------------------------------------------------------------------------------------------------------------------


class _Exec:
    def __init__(self, tools: Tools) -> None:
        self._tools = tools.functions

    def _globals(self) -> dict[str, object]:
        printed = io.StringIO()
        return {"__name__": "__main__", "print": functools.partial(print, file=printed), **self._tools}

    @staticmethod
    def _run(code: str, names: dict[str, object]) -> object:
        exec(compile(with_result(code), "<script>", "exec"), names)
        return names.get("result")

    def run(self, code: str) -> object:
        return self._run(code, self._globals())

    @contextmanager
    def session(self) -> Generator[Run]:
        names = self._globals()
        yield lambda code: self._run(code, names)


@contextmanager
def _exec(tools: Tools) -> Generator[Sandbox]:
    yield _Exec(tools)


# --------------------------------------------------------------------------------------------------------------------

HEADGATE: Final = Engine("headgate", "headgate", "a process of its own for each run", _headgate(check=True))
UNCHECKED: Final = Engine(
    "headgate, check=False", "headgate", "a process of its own for each run", _headgate(check=False)
)
MONTY: Final = Engine("pydantic-monty", "pydantic-monty", "a worker process, used again for the next session", _monty())
MONTY_CHECKED: Final = Engine(
    "pydantic-monty, type_check", "pydantic-monty", "as above; types are checked first", _monty(type_check=True)
)
MONTY_FRESH: Final = Engine(
    "pydantic-monty, process each",
    "pydantic-monty",
    "a process of its own for each session (max_checkouts_per_worker=1)",
    _monty(process_each=True),
)
SMOLAGENTS: Final = Engine("smolagents", "smolagents", "no process of its own; walks the tree", _smolagents)
RESTRICTED: Final = Engine(
    "RestrictedPython", "RestrictedPython", "no process of its own; no bound on time or memory", _restricted
)
EXEC: Final = Engine("plain exec", "", "nothing", _exec)


@contextmanager
def opened(engines: list[Engine], tools: Tools) -> Generator[dict[str, Sandbox | Unable]]:
    """Every engine by name, open and warm; a missing one as the reason why."""
    with ExitStack() as stack:
        made: dict[str, Sandbox | Unable] = {}
        for engine in engines:
            try:
                made[engine.name] = stack.enter_context(engine.open(tools))
            except ImportError:
                if version(engine.package) != NOT_INSTALLED:
                    raise
                made[engine.name] = Unable(f"not installed: pip install {engine.package}")
        yield made
