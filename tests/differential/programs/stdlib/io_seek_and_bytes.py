import io
import struct

record = struct.calcsize("<HI")
stream = io.BytesIO()
for n in range(3):
    stream.write(struct.pack("<HI", n, n * 1000))
print(record, stream.tell(), len(stream.getvalue()))
stream.seek(record)
print(struct.unpack("<HI", stream.read(record)), stream.seek(-record, io.SEEK_CUR), stream.tell(), stream.read()[:2], stream.read(), stream.seekable())
text = io.StringIO("alpha\nbeta\ngamma")
for number, line in enumerate(text, 1):
    print(number, line.rstrip(), len(line))
text.seek(0)
print(text.readline(3), text.readline(), text.read(1), text.tell() >= 0)
log = io.StringIO()
print("a", 1, file=log)
log.write("b\n")
log.writelines(f"{n}\n" for n in range(2))
lines = log.getvalue().splitlines()
with io.BytesIO(b"data") as data:
    view = data.getvalue()
lines, view, data.closed, io.SEEK_CUR
