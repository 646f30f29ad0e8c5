"""One session inside the worker: variables that live from run to run, and the way from source to an answer."""

from __future__ import annotations

import gc
import inspect
import resource
import sys
import time
import types
from collections.abc import Callable
from typing import Final

from headgate.runtime import values, wire
from headgate.runtime.crossing import CYCLE, MAX_TEXT
from headgate.runtime.language import is_dunder
from headgate.runtime.syntax import COMPILE_ERRORS, FILENAME, FLAGS, NotInLanguage, compile_error, read
from headgate.runtime.worker import guard, library, lockdown, rewrite
from headgate.runtime.worker.builtins_ import ToolError, script_builtins
from headgate.runtime.worker.link import Link
from headgate.runtime.worker.loop import WireLoop, run_main
from headgate.runtime.worker.names import plain
from headgate.runtime.worker.port import port
from headgate.runtime.worker.stand_ins import StandIns

_MAX_TEXT: Final = 10_000
_MAX_FRAMES: Final = 200
_MAX_CHAIN: Final = 8
_COROUTINE: Final = inspect.CO_COROUTINE


class Session:
    """The state of one worker.

    Args:
        link: the wire, with ``setup`` already taken from it.
        setup: tools and limits.
        end: ends the process at once; called after the answer to a limit was sent.
    """

    def __init__(self, link: Link, setup: wire.Setup, end: Callable[[], None]) -> None:
        self._link = link
        self._setup = setup
        self._end = end
        limits = values.ValueLimits(bytes=setup.value_bytes)
        self._loop = WireLoop(link, lambda future, answer: self._tools.settle(future, answer))
        self._tools = StandIns(link, self._loop, limits)
        self.main = types.ModuleType("__main__")
        self._globals = vars(self.main)
        self._builtins = script_builtins(self._globals)
        for spec in setup.tools:
            self._builtins[spec.name] = self._tools.function(spec)
        if not setup.guarded:
            import builtins

            self._builtins = {**vars(builtins), **{spec.name: self._builtins[spec.name] for spec in setup.tools}}
        self.forget()
        sys.modules["__main__"] = self.main
        library.connect(self._loop, setup.recursion)
        port.clock, port.entropy, port.sleep, port.write = link.clock, link.entropy, link.sleep, link.write
        self._started = 0.0
        self._used = False

    def forget(self) -> None:
        """Drop every variable of the session, and what its runs have set in the library."""
        library.reset()
        self._used = False
        self._globals.clear()
        self._globals |= {"__builtins__": self._builtins, "__name__": "__main__", "__doc__": None}

    def run(self, message: wire.Run) -> wire.Message:
        """Run one source and return the answer."""
        self._link.begin(message.seed, self._setup.output_bytes, self._stop)
        if self._used:
            library.reset(message.source)
        else:  # nothing to undo, and a fresh worker's first answer does not wait for it
            library.show_source(message.source)
        self._used = True
        self._started = time.process_time()
        try:
            for name, data in message.inputs.items():
                self._globals[name] = self._tools.codec.decode(data)
            code = self._compile(message.source)
        except NotInLanguage as refused:
            return wire.Refused([wire.Place.of(each) for each in refused.departures])
        lockdown.start_clock(self._setup.cpu_seconds)
        sys.setrecursionlimit(self._setup.recursion)
        try:
            answer = self._execute(code)
        finally:
            lockdown.stop_clock()
        return answer

    def _compile(self, source: str) -> types.CodeType:
        tree = read(source, compiled=False)
        if not self._setup.guarded:
            return compile(rewrite.keep_result(tree), FILENAME, "exec", FLAGS, dont_inherit=True)
        known = {spec.name for spec in self._setup.tools} | {name for name in self._globals if not is_dunder(name)}
        found = guard.inspect(tree, source, known)
        if found:
            raise NotInLanguage(found)
        try:
            return compile(rewrite.rewrite(tree), FILENAME, "exec", FLAGS, dont_inherit=True)
        except COMPILE_ERRORS as error:
            raise compile_error(source, error) from None

    def _execute(self, code: types.CodeType) -> wire.Message:
        self._globals.pop(rewrite.RESULT, None)
        try:
            try:
                if code.co_flags & _COROUTINE:
                    run_main(self._loop, eval(code, self._globals))
                else:
                    exec(code, self._globals)
            except SystemExit as stop:
                if stop.code not in (None, 0):
                    raise
            finally:
                # The script may have left itself too little for what comes now.
                sys.setrecursionlimit(self._setup.recursion)
            library.flush()
            result = self._globals.pop(rewrite.RESULT, None)
            try:
                data = self._tools.codec.encode(result, opaque=True)
            except values.CannotCross as error:
                if error.reason != CYCLE:
                    return self._limit_answer("value", str(error))
                text = _bounded(str.__str__(repr(result)))[:MAX_TEXT]
                data = self._tools.codec.encode(values.Opaque(_bounded(type(result).__name__), text))
            return wire.Finished(data, self._usage())
        except BaseException as error:
            return self._failure(error)

    # -- answers -----------------------------------------------------------------------------------------------------

    def _usage(self) -> wire.Usage:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        return wire.Usage(time.process_time() - self._started, peak)

    def _stop(self, limit: str) -> None:
        """Answer that ``limit`` was passed, and end: nothing in the script can catch or outlive it."""
        self._link.send(self._limit_answer(limit, ""))
        self._end()

    def _limit_answer(self, limit: str, message: str) -> wire.Failed:
        errors = [wire.Error("", message, [], [], "")] if message else []
        return wire.Failed(errors, limit, self._usage())

    def _failure(self, error: BaseException) -> wire.Failed:
        limit = ""
        if isinstance(error, RecursionError):
            limit = "recursion"
        elif isinstance(error, MemoryError):
            limit = "memory"
            # The frames hold what filled the memory; without them there is room to say so.
            error.__traceback__ = None
            self._globals.clear()
            gc.collect()
        return wire.Failed(describe(error), limit, self._usage())


def describe(error: BaseException) -> list[wire.Error]:
    """The chain of ``error`` as the script's author may see it: own frames, plain names, bounded text."""
    chain: list[wire.Error] = []
    seen: set[int] = set()
    current: BaseException | None = error
    relation = ""
    while current is not None and id(current) not in seen and len(chain) < _MAX_CHAIN:
        seen.add(id(current))
        chain.append(wire.Error(_type_name(current), _text(current), _frames(current), _notes(current), relation))
        if current.__cause__ is not None:
            current, relation = current.__cause__, "cause"
        elif current.__context__ is not None and not current.__suppress_context__:
            current, relation = current.__context__, "context"
        else:
            current = None
    return chain


def _type_name(error: BaseException) -> str:
    if type(error) is ToolError:
        return _bounded(error.type)
    return _bounded(type(error).__name__)


def _bounded(text: object) -> str:
    shown = plain(text[: 2 * _MAX_TEXT]) if type(text) is str else "?"
    shown = shown.encode("utf-8", "backslashreplace").decode()
    return shown if len(shown) <= _MAX_TEXT else shown[:_MAX_TEXT] + "…"


def _text(error: BaseException) -> str:
    try:
        return _bounded(str.__str__(str(error)))
    except BaseException:
        return "<exception str() failed>"


def _notes(error: BaseException) -> list[str]:
    # Both are read past the class of the exception, whose properties and hooks are the script's and may raise.
    notes = []
    if isinstance(error, BaseExceptionGroup):
        notes = [f"{_type_name(each)}: {_text(each)}" for each in _EXCEPTIONS(error)[:10]]
    own = object.__getattribute__(error, "__dict__").get("__notes__")
    if type(own) is list:
        notes += [_bounded(each) for each in own[:10] if type(each) is str]
    return notes


_EXCEPTIONS: Final = BaseExceptionGroup.exceptions.__get__  # type: ignore[attr-defined]


def _frames(error: BaseException) -> list[wire.Frame]:
    frames: list[wire.Frame] = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == FILENAME:
            frames.append(wire.Frame(plain(code.co_name), trace.tb_lineno or 0))
            if len(frames) > _MAX_FRAMES:
                del frames[_MAX_FRAMES // 2]
        trace = trace.tb_next
    return frames
