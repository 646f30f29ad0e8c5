import unicodedata
from unicodedata import category, combining, decomposition, lookup, name, normalize, numeric

for c in "aÉ5½٣ ☃日\u0301ﬁ":
    print(repr(c), name(c), category(c), combining(c), unicodedata.bidirectional(c), unicodedata.east_asian_width(c), decomposition(c), unicodedata.mirrored(c))
print(lookup("SNOWMAN"), numeric("½"), unicodedata.digit("٣"), unicodedata.decimal("7"), name("\x00", "no name"), numeric("x", -1))
print([normalize(form, "é ﬁ ①") for form in ("NFC", "NFD", "NFKC", "NFKD")], len(normalize("NFD", "é")), unicodedata.is_normalized("NFC", "é"), unicodedata.unidata_version.count("."))


def strip_accents(text):
    return "".join(c for c in normalize("NFD", text) if not combining(c))


for bad in (lambda: lookup("NO SUCH CHARACTER"), lambda: name("\x00"), lambda: numeric("x"), lambda: category("ab"), lambda: normalize("NFX", "a")):
    try:
        bad()
    except (KeyError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
strip_accents("Crème Brûlée à la Ñandú")
