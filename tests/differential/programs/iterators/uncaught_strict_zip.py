# raises ValueError
def table(header, *rows):
    for row in rows:
        yield dict(zip(header, row, strict=True))


header = ("id", "name")
print(list(table(header, (1, "a"), (2, "b"))))
for row in table(header, (3, "c"), (4,)):
    print(row)
