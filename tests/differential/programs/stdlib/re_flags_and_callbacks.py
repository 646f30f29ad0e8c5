import re
from re import ASCII, DOTALL, IGNORECASE, MULTILINE, NOFLAG, UNICODE, VERBOSE, RegexFlag

text = "Straße 12\nstrasse 13\n"
print(re.findall(r"^str\w+", text, IGNORECASE | MULTILINE), re.findall(r"\w+", "é1", ASCII), re.search(r"12.str", text, DOTALL).span(), re.findall(r"\d+", text, NOFLAG), re.findall(r"é", "É", re.I | UNICODE))
phone = re.compile(r"""
    (?P<area> \d{3} ) [-.\s]?   # area code
    (?P<number> \d{4} )         # number
    """, VERBOSE)
print(phone.sub(r"(\g<area>) \g<number>", "call 555-1234 or 555.9876"), phone.fullmatch("5551234").groupdict(), phone.flags & re.X == re.X, isinstance(re.I | re.M, RegexFlag), re.IGNORECASE is re.I)
counter = {}


def number(match):
    word = match.group(0)
    counter[word] = counter.get(word, 0) + 1
    return f"{word}{counter[word]}"


print(re.sub(r"[ab]", number, "abacab"), counter, re.sub(r"(?P<first>\w)(\w*)", lambda m: m["first"].upper() + m[2], "hello big world"))
m = re.match(r"(a)(b)?(?P<c>c)?", "a")
print(m.groups("-"), m.groupdict(default=0), m.start("c"), m.span(2), m.lastgroup, m.pos, m.endpos, m.group(0, 1, "c"), bool(m), m.re.groups)
pattern = re.compile("o")
print(pattern.search("foo", 2).start(), pattern.match("foo", 1).end(), pattern.findall("foo boo", 3), pattern.split("foo", 1), pattern.subn("0", "foo"), pattern == re.compile("o"), pattern)
scan = re.finditer(r"(\d)(?=(\d\d)+$)", "1234567")
[m.start() for m in scan], re.split(r"\b", "a b"), re.findall(r"(?s:.)(?-s:.)?", "a\nb")[:2]
