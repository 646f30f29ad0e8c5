import csv
import io


class Semicolons(csv.Dialect):
    delimiter = ";"
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("semi", Semicolons)
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n")
print(csv.list_dialects(), csv.get_dialect("pipes").delimiter)
for name in ("semi", "pipes"):
    out = io.StringIO()
    csv.writer(out, name).writerows([["a;b", "c|d"], [1, 'q"']])
    print(repr(out.getvalue()), list(csv.reader(io.StringIO(out.getvalue()), name)))
csv.unregister_dialect("semi")
try:
    csv.reader([], "semi")
except csv.Error as error:
    print(error)
print(csv.field_size_limit() > 1000, "semi" in csv.list_dialects())
try:
    csv.unregister_dialect("semi")
except csv.Error as error:
    print(error)
