import io
from io import SEEK_END, SEEK_SET, BytesIO, StringIO

s = StringIO("first\nsecond\nthird")
print(s.readline(), s.tell(), s.read(3), s.readlines(), s.read() == "", s.seek(0), list(s), s.getvalue().count("\n"))
w = StringIO()
print(w.write("héllo "), w.writelines(["a\n", "b"]), w.tell(), repr(w.getvalue()), w.truncate(3), w.getvalue(), w.seek(0, SEEK_END), w.readable(), w.writable(), w.closed)
with StringIO("x y") as f:
    words = f.read().split()
print(words, f.closed)
b = BytesIO(b"\x00\x01binary")
print(b.read(2), b.seek(-3, SEEK_END), b.read(), b.seek(2, SEEK_SET), b.readline(), b.getvalue()[:2], b.write(b"!"), b.getvalue(), BytesIO().getvalue())
print([line.rstrip() for line in StringIO("a\nb\n")], next(StringIO("n\nm")), [*iter(lambda s=StringIO("abcd"): s.read(3), "")], StringIO("a\r\nb", newline=None).read())
print("printed", 1, file=(out := StringIO()), sep="/", end=";")
print(out.getvalue())
for bad in (lambda: f.read(), lambda: w.write(b"x"), lambda: b.write("x"), lambda: s.seek(-1), lambda: s.seek(2, 1), lambda: StringIO(5), lambda: s.fileno()):
    try:
        bad()
    except (ValueError, TypeError, io.UnsupportedOperation, OSError) as error:
        print(type(error).__name__, error)
