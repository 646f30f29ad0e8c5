"""Functions inside that stand for tools outside: same name, same parameters, so a bad call is Python's own TypeError.

Each is compiled from its tool's parameter list. What the script left out is not sent, so that the host's own defaults
hold; values cross as :mod:`headgate.runtime.values` has them.
"""

from __future__ import annotations

import asyncio
import builtins
import collections
import types
from collections.abc import Callable
from inspect import Parameter as Kind
from typing import Any, Final

from headgate.runtime import values
from headgate.runtime.language import EXCEPTIONS
from headgate.runtime.wire import Raise, Return, ToolSpec
from headgate.runtime.worker.builtins_ import ToolError
from headgate.runtime.worker.library import collections_, types_
from headgate.runtime.worker.link import Link
from headgate.runtime.worker.loop import WireLoop
from headgate.runtime.worker.loop import call as call_tool
from headgate.runtime.worker.names import MARK, marked, plain


class _LeftOut:
    """The default of every optional parameter: the host's own default is used."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "..."


LEFT_OUT: Final = _LeftOut()

STAND_INS: Final[dict[type, Any]] = {
    collections.OrderedDict: collections_.REPLACED["OrderedDict"],
    types.SimpleNamespace: types_.REPLACED["SimpleNamespace"],
}
"""Classes of the library that travel as the standard classes they stand for."""

_FILENAME: Final = "<tools>"


class StandIns:
    """The tools of one worker.

    Args:
        link: the wire.
        loop: where the answers of async tools arrive.
        limits: bounds on each value.
    """

    def __init__(self, link: Link, loop: WireLoop, limits: values.ValueLimits) -> None:
        self._link = link
        self._loop = loop
        self._limits = limits
        self.codec = values.Codec(
            limits=limits, attribute_name=marked, plain_name=plain, text=plain, mark=MARK, stand_ins=STAND_INS
        )

    def function(self, spec: ToolSpec) -> Callable:
        """The function that stands for the tool ``spec``."""
        taken = {spec.name, *(each.name for each in spec.parameters)}
        left_out, caller = _free("LEFT_OUT", taken), _free("CALL", taken)
        parameters, positional, keywords = [], [], []
        star, double_star = "", ""
        kinds = [each.kind for each in spec.parameters]
        has_star = Kind.VAR_POSITIONAL in kinds
        for index, each in enumerate(spec.parameters):
            default = f"={left_out}" if each.optional else ""
            if each.kind == Kind.VAR_POSITIONAL:
                star = each.name
                parameters.append(f"*{each.name}")
            elif each.kind == Kind.VAR_KEYWORD:
                double_star = each.name
                parameters.append(f"**{each.name}")
            else:
                if each.kind == Kind.KEYWORD_ONLY and not has_star and Kind.KEYWORD_ONLY not in kinds[:index]:
                    parameters.append("*")
                parameters.append(each.name + default)
                (keywords if each.kind == Kind.KEYWORD_ONLY else positional).append(each.name)
            following = kinds[index + 1] if index + 1 < len(kinds) else None
            if each.kind == Kind.POSITIONAL_ONLY and following != Kind.POSITIONAL_ONLY:
                parameters.append("/")
        named = "".join(f"{name!r}: {name}, " for name in keywords)
        arguments = (
            f"({''.join(name + ', ' for name in positional)}), {{{named}}}, {star or '()'}, {double_star or '{}'}"
        )
        by_name = frozenset(each.name for each in spec.parameters if each.kind == Kind.POSITIONAL_OR_KEYWORD)
        names = tuple(positional)

        def send(given: tuple, named: dict, rest: tuple, extra: dict) -> bytes:
            sent: list[object] = []
            keyed = dict(named)
            for name, value in zip(names, given, strict=True):
                if value is not LEFT_OUT and len(sent) == names.index(name):
                    sent.append(value)
                elif value is not LEFT_OUT and name in by_name:
                    keyed[name] = value
            keyed = {name: value for name, value in keyed.items() if value is not LEFT_OUT}
            return self.codec.encode((tuple(sent) + rest, keyed | extra), path=f"{spec.name}(...)")

        def call(given: tuple, named: dict, rest: tuple, extra: dict) -> object:
            answer = self._link.finish_call(self._link.start_call(spec.name, send(given, named, rest, extra)))
            if isinstance(answer, Return):
                return self.codec.decode(answer.value)
            raise self.exception(answer)

        async def call_async(given: tuple, named: dict, rest: tuple, extra: dict) -> object:
            return await call_tool(self._loop, spec.name, send(given, named, rest, extra))

        # The names in the source are identifiers, checked where the tool was defined; the script supplies none of it.
        keyword, wait = ("async def", "await ") if spec.is_async else ("def", "")
        source = f"{keyword} {spec.name}({', '.join(parameters)}):\n return {wait}{caller}({arguments})\n"
        namespace: dict[str, object] = {
            "__builtins__": {},
            "__name__": "__main__",
            left_out: LEFT_OUT,
            caller: call_async if spec.is_async else call,
        }
        exec(compile(source, _FILENAME, "exec", dont_inherit=True), namespace)
        function: Any = namespace[spec.name]
        function.__doc__ = spec.doc or None
        return function

    def settle(self, future: asyncio.Future, answer: Return | Raise) -> None:
        """Give the answer to a call to the future that waits for it."""
        if isinstance(answer, Return):
            try:
                future.set_result(self.codec.decode(answer.value))
            except Exception as error:
                future.set_exception(error)
        else:
            future.set_exception(self.exception(answer))

    def exception(self, answer: Raise) -> BaseException:
        """The exception that a host's exception becomes inside."""
        arguments = self.codec.decode(answer.args)
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        if answer.type in EXCEPTIONS:
            kind = getattr(builtins, answer.type)
            try:
                error = kind(*arguments)
            except Exception:  # UnicodeDecodeError and its like take five arguments
                error = RuntimeError(f"{answer.type}: {' '.join(map(str, arguments))}")
        else:
            error = ToolError(*arguments)
            error.type = answer.host_type
        if isinstance(error, StopIteration):
            # Raised inside a generator or coroutine it would end that silently.
            error = RuntimeError(f"a tool raised StopIteration{arguments!r}")
        return error


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    return name
