import traceback, io, sys

class Own(Exception):
    pass

class Thing:
    def _helper(self):
        raise Own("deep", self._missing)

def outer():
    try:
        Thing()._helper()
    except AttributeError as error:
        raise ValueError("outer") from error

try:
    outer()
except ValueError as error:
    text = traceback.format_exc()
    print(text)
    traceback.print_exc(file=sys.stdout)
    print("".join(traceback.format_exception(error)) == text, traceback.format_exception_only(error))
    print(traceback.format_exc(limit=1, chain=False))
    print(traceback.format_exception_only(type(error), error))
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t")])
except ExceptionGroup:
    print(traceback.format_exc())
try:
    try:
        1 / 0
    finally:
        [][1]
except IndexError as error:
    error.add_note("a note")
    out = io.StringIO()
    traceback.print_exception(error, file=out)
    print(out.getvalue())
try:
    raise SyntaxError("bad", ("<script>", 1, 3, "a b c", 1, 4))
except SyntaxError:
    print(traceback.format_exc())
print(traceback.format_exc())
for wrong in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, ValueError())):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
