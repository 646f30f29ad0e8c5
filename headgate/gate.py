"""The gate: check a script, run it, answer with its result. Assembles checker and runtime; decides nothing itself."""

from __future__ import annotations

import contextlib
import os
import weakref
from collections.abc import Collection, Mapping
from time import monotonic
from types import TracebackType
from typing import Final, Literal, Self

from headgate.checker.check import check as check_source
from headgate.checker.diagnostics import Verdict
from headgate.checker.explain import diagnose
from headgate.checker.source import decode, plain_text
from headgate.errors import Rejected, RunError
from headgate.loading import ToolLoadError, ToolSet, load
from headgate.results import RunResult, Usage
from headgate.runtime.host import aio, blocking
from headgate.runtime.host.conversation import Conversation
from headgate.runtime.host.events import Ended, Failed, Finished, Refused
from headgate.runtime.host.pool import Pool, setup
from headgate.runtime.host.portal import Portal
from headgate.runtime.host.zygote import Worker
from headgate.runtime.limits import Limits
from headgate.runtime.syntax import NotInLanguage, read
from headgate.runtime.tools import A_SCRIPT_NAME, is_script_name
from headgate.runtime.worker.guard import Bindings

FailOn = Literal["error", "warning", "info", "never"]

_FAILING: Final[dict[str, tuple[str, ...]]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}

_NO_INPUTS: Final[Mapping[str, object]] = {}


class Gate:
    """Checks scripts and runs them with the tools they were given, each in a process of its own.

    Args:
        tools: functions, :class:`Tool` objects, a path to a ``.py`` (its ``@tool`` functions) or a ``.pyi`` (check
            only), ``"pkg.module:NAME"``, or several of these.
        limits: what each run may use.
        isolation: ``"process"``: every run or session gets a worker process of its own.
        fail_on: the least severity of a diagnostic that keeps a script from running; ``"never"`` runs everything that
            the language admits.
        idle: how many workers wait warm, beside those that run.

    A gate is a context manager and may be used from many threads and tasks at once. Processes start with the first run.

    Raises:
        ToolLoadError, ToolDefinitionError: what was given as tools cannot be used.
        ValueError: another argument makes no sense.
    """

    def __init__(
        self,
        tools: object = (),
        *,
        limits: Limits | None = None,
        isolation: Literal["process"] = "process",
        fail_on: FailOn = "error",
        idle: int = 2,
    ) -> None:
        if isolation != "process":
            raise ValueError(f"isolation={isolation!r}: scripts run in a process of their own; use 'process'")
        if fail_on not in _FAILING:
            raise ValueError(f"fail_on={fail_on!r}: use one of {', '.join(map(repr, _FAILING))}")
        if type(idle) is not int or idle < 0:
            raise ValueError(f"idle={idle!r}: it is a number of processes, 0 or more")
        if limits is not None and not isinstance(limits, Limits):
            raise ValueError(f"limits={limits!r}: give Limits(…), such as Limits(wall_seconds=5)")
        self._toolset: ToolSet = load(tools)
        self._limits = limits if limits is not None else Limits()
        self._failing = _FAILING[fail_on]
        first = setup(tuple(self._toolset.tools.values()), self._limits, guarded=self._is_guarded())
        self._pool = Pool(first, idle)
        self._portal = Portal()
        self._finalizer = weakref.finalize(self, _forget, self._pool, self._portal)

    def _is_guarded(self) -> bool:
        return True

    @property
    def limits(self) -> Limits:
        """What each run may use."""
        return self._limits

    @property
    def tool_names(self) -> tuple[str, ...]:
        """The names of the tools, in the order they were given."""
        return tuple(each.name for each in self._toolset.summaries)

    # -- checking ----------------------------------------------------------------------------------------------------

    def check(self, code: str | bytes, inputs: Collection[str] = ()) -> Verdict:
        """What there is to say about ``code``, without running any of it.

        Args:
            code: the script.
            inputs: names that the run will provide beside the tools; a mapping of inputs will do.
        """
        text = code if isinstance(code, bytes) else str(code)  # not a subclass, whose methods are its own
        return check_source(text, tools=self._toolset.summaries, inputs=tuple(inputs))

    def passes(self, verdict: Verdict) -> bool:
        """Whether a script with this verdict would be let through."""
        return not any(each.severity in self._failing for each in verdict.diagnostics)

    # -- running -----------------------------------------------------------------------------------------------------

    def run(self, code: str | bytes, inputs: Mapping[str, object] = _NO_INPUTS, *, check: bool = True) -> RunResult:
        """Check ``code``, then run it in a fresh worker and return its result.

        Args:
            code: the script.
            inputs: name → value; the script sees them as global variables.
            check: False leaves the check out; the guard inside the worker still refuses what is not in the language.

        Raises:
            Rejected: the check, or the guard, refused the script; nothing of it ran.
            RunError: the script raised, reached a limit, or its process died.
            CannotCross: an input is of a kind that cannot cross the wall.
            ValueError: the name of an input is none that a script could use.
        """
        with self.session() as session:
            return session.run(code, inputs, check=check)

    async def arun(
        self, code: str | bytes, inputs: Mapping[str, object] = _NO_INPUTS, *, check: bool = True
    ) -> RunResult:
        """As :meth:`run`, from a running event loop; async tools run on that loop, sync tools in threads."""
        with self.session() as session:
            return await session.arun(code, inputs, check=check)

    def session(self) -> Session:
        """A session: runs that share their variables, in one worker."""
        return Session(self)

    # -- ending ------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """End every process of this gate, also of runs under way; it cannot run anything after."""
        self._finalizer.detach()
        self._pool.close()
        self._portal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()


def _forget(pool: Pool, portal: Portal) -> None:
    """What becomes of a gate that nobody closed: called by the garbage collector, so it waits for nothing."""
    pool.forget()
    portal.forget()


class Session:
    """Runs that share their variables, one after the other, in one worker; made by :meth:`Gate.session`.

    A run that raises leaves the session usable; a limit, a crash or a violation ends it. Not for several threads at
    once: open one session for each.
    """

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self._conversation = Conversation(gate._toolset.tools, gate._limits)
        self._worker: Worker | None = None
        self._ending: weakref.finalize | None = None
        self._ran: list[str] = []
        self._bound: set[str] = set()
        self._closed = False

    def run(self, code: str | bytes, inputs: Mapping[str, object] = _NO_INPUTS, *, check: bool = True) -> RunResult:
        """As :meth:`Gate.run`, with the variables of earlier runs.

        Raises:
            RuntimeError: the session is over.
        """
        source, verdict, started = self._admit(code, inputs, check)
        worker, first = self._begin(source, inputs)
        try:
            ended = blocking.drive(
                worker,
                self._conversation,
                first,
                wall_seconds=self._gate._limits.wall_seconds,
                portal=self._gate._portal,
            )
        except BaseException:
            self._abandon()
            raise
        return self._conclude(ended, source, verdict, monotonic() - started)

    async def arun(
        self, code: str | bytes, inputs: Mapping[str, object] = _NO_INPUTS, *, check: bool = True
    ) -> RunResult:
        """As :meth:`run`, from a running event loop."""
        source, verdict, started = self._admit(code, inputs, check)
        worker, first = self._begin(source, inputs)
        try:
            ended = await aio.drive(worker, self._conversation, first, wall_seconds=self._gate._limits.wall_seconds)
        except BaseException:
            self._abandon()
            raise
        return self._conclude(ended, source, verdict, monotonic() - started)

    def _admit(self, code: str | bytes, inputs: Mapping[str, object], check: bool) -> tuple[str, Verdict | None, float]:
        if self._closed or self._conversation.over:
            raise RuntimeError("this session is over; open another with gate.session()")
        if not self._gate._toolset.runnable:
            raise ToolLoadError("the tools come from a .pyi, which can be checked against but not called")
        if not isinstance(code, str | bytes):
            raise TypeError(f"code={code!r:.100}: a script is str or bytes, not {type(code).__name__}")
        if not isinstance(inputs, Mapping):
            raise TypeError(f"inputs={inputs!r:.100}: inputs are a mapping of names to values")
        for name in inputs:
            if not is_script_name(name):
                raise ValueError(f"inputs={{{name!r:.100}: …}}: the name of an input is {A_SCRIPT_NAME}")
        verdict = None
        if check:
            verdict = self._gate.check(code, {*inputs, *self._names()})
            if not self._gate.passes(verdict):
                raise Rejected(verdict)
        try:
            source = plain_text(decode(code) if isinstance(code, bytes) else str(code))
        except NotInLanguage as refused:
            raise Rejected(self._explained(refused.departures, "", inputs)) from None
        return source, verdict, monotonic()

    def _begin(self, source: str, inputs: Mapping[str, object]) -> tuple[Worker, bytes]:
        try:
            source.encode()
        except UnicodeEncodeError:  # it could not even be sent to the worker that would refuse it
            raise Rejected(self._gate.check(source)) from None
        first = self._conversation.start(source, inputs, os.urandom(32))
        self._bound.update(inputs)
        try:
            if self._worker is None:
                self._worker = self._gate._pool.take()
                # A session that is dropped without close() gives its worker back all the same.
                self._ending = weakref.finalize(self, self._gate._pool.discard, self._worker)
        except BaseException:
            self._abandon()
            raise
        return self._worker, first

    def _conclude(self, ended: Ended, source: str, verdict: Verdict | None, seconds: float) -> RunResult:
        conversation = self._conversation
        if isinstance(ended, Refused):
            raise Rejected(self._explained(list(ended.departures), source, ()))
        self._ran.append(source)
        stdout, stderr = "".join(conversation.stdout), "".join(conversation.stderr)
        usage = Usage(
            ended.usage.cpu_seconds,
            seconds,
            ended.usage.peak_bytes,
            len(conversation.calls),
            len(stdout.encode()) + len(stderr.encode()),
        )
        if isinstance(ended, Finished):
            return RunResult(ended.value, stdout, stderr, tuple(conversation.calls), usage, conversation.walls, verdict)
        assert isinstance(ended, Failed)
        if conversation.over:
            self._abandon()
        raise RunError(
            ended,
            source,
            stdout=stdout,
            stderr=stderr,
            calls=conversation.calls,
            usage=usage,
            walls=conversation.walls,
        )

    def _explained(self, departures: list, source: str, inputs: Collection[str]) -> Verdict:
        diagnostics = diagnose(departures, source, self._gate._toolset.summaries, tuple(inputs))
        return Verdict(False, tuple(diagnostics), source)

    def _names(self) -> set[str]:
        """Names that this run of the session may use; the guard inside knows exactly which of them exist.

        Found out now, not after each run: most sessions have one run only.
        """
        for source in self._ran:
            with contextlib.suppress(NotInLanguage):
                self._bound |= Bindings(read(source)).names
        self._ran.clear()
        return self._bound

    def _abandon(self) -> None:
        """Kill the worker: what it holds can no longer be trusted, or nobody waits for it."""
        worker = self._let_go()
        if worker is not None:
            self._gate._pool.destroy(worker)

    def close(self) -> None:
        """End the session and its worker."""
        worker = self._let_go()
        if worker is not None:
            self._gate._pool.discard(worker)

    def _let_go(self) -> Worker | None:
        self._closed = True
        worker, self._worker = self._worker, None
        if self._ending is not None:
            self._ending.detach()
        return worker

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()
