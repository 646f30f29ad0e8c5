import contextlib
import io
from contextlib import AbstractContextManager, ExitStack, contextmanager, redirect_stderr, redirect_stdout, suppress
import sys


class Timer(AbstractContextManager):
    def __exit__(self, *exc):
        print("timer off", exc[0])


@contextmanager
def temporarily(mapping, **changes):
    """Change a mapping for a while."""
    saved = {k: mapping.get(k) for k in changes}
    mapping.update(changes)
    try:
        yield mapping
    finally:
        mapping.update(saved)


settings = {"debug": False}
with temporarily(settings, debug=True, level=3) as changed, Timer() as t:
    print(changed, isinstance(t, Timer))
print(settings, temporarily.__name__, temporarily.__doc__)
out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out), redirect_stderr(err):
    print("to out")
    print("to err", file=sys.stderr)
    with redirect_stdout(err):
        print("nested")
print(repr(out.getvalue()), repr(err.getvalue()))
with suppress(KeyError, IndexError):
    [][1]
with ExitStack() as stack:
    stack.enter_context(suppress(ZeroDivisionError))
    1 / 0
with contextlib.nullcontext() as nothing:
    print(nothing)
