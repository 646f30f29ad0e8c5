# raises UnicodeDecodeError
data = "naïve café".encode("utf-8")
print(len(data), data.decode("latin-1"), data.decode("ascii", "replace"))
try:
    "☃".encode("latin-1")
except UnicodeEncodeError as error:
    print(error, "|", error.start, error.end, error.reason, error.encoding)
print(data.decode("ascii", errors="ignore"))
data.decode("ascii")
