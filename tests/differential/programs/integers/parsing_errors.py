texts = ["12", " 7 ", "-3", "+4", "1_000", "0x1f", "", " ", "1__0", "_1", "1.0", "٣", "12a", "1e3", "0b2", "--1", "²"]
for text in texts:
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
for args in (("12", 2), ("zz", 36), ("1", 1), ("1", 37), (12, 10), ("0x1f", 0), ("010", 0), ("0o17", 0)):
    try:
        print(args, int(*args))
    except (ValueError, TypeError) as error:
        print(args, error)
print(int(), int(b"12"), int(True), float("1e3"), float(" inf "), float("1_0.5"))
