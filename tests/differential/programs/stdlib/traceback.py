import io
import traceback


def inner(n):
    return 1 / n


def outer(n):
    try:
        return inner(n)
    except ZeroDivisionError as error:
        raise ValueError("outer failed") from error


try:
    outer(0)
except ValueError as error:
    text = traceback.format_exc()
    lines = text.splitlines()
    print(lines[0], lines[-1], "direct cause" in text, "ZeroDivisionError: division by zero" in lines, text.count("Traceback"))
    print([line.strip() for line in lines if line.strip().startswith("File")])
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error), "".join(traceback.format_exception(error)) == text)
    buffer = io.StringIO()
    traceback.print_exc(file=buffer)
    print(buffer.getvalue() == text)
    traceback.print_exception(error, file=buffer)
    print(buffer.getvalue() == text * 2, "inner(n)" in text)
print(repr(traceback.format_exc()))
error = KeyError("k")
error.add_note("a note")
print(traceback.format_exception_only(error), traceback.format_exception(TypeError("never raised")))
