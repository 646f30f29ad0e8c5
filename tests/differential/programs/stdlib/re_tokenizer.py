import re
from typing import NamedTuple

SPEC = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("ID", r"[A-Za-z_]+"), ("OP", r"[+\-*/()]"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
PATTERN = re.compile("|".join(f"(?P<{name}>{regex})" for name, regex in SPEC))


class Token(NamedTuple):
    kind: str
    value: str
    column: int


def tokenize(code):
    for match in PATTERN.finditer(code):
        kind = match.lastgroup
        if kind == "SKIP":
            continue
        if kind == "MISMATCH":
            raise RuntimeError(f"unexpected {match.group()!r} at {match.start()}")
        yield Token(kind, match.group(), match.start())


print([f"{t.kind}:{t.value}@{t.column}" for t in tokenize("total := price * (1 + tax_2)".replace("_2", ""))])
print(isinstance(PATTERN, re.Pattern), isinstance(PATTERN.match("1"), re.Match), PATTERN.match("1.5").lastgroup)
try:
    list(tokenize("a ? b"))
except RuntimeError as error:
    print(error)
camel = re.sub(r"(?<!^)(?=[A-Z])", "_", "someCamelCaseName").lower()
camel, re.sub(r"_(\w)", lambda m: m[1].upper(), camel), re.sub(r"\s+", " ", " a \n b ").strip()
