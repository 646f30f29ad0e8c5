import re

text = "Ann <ann@example.org>, Bo <bo@test.co.uk>; born 1991-02-20 and 2003-11-05"
email = re.compile(r"(?P<user>[\w.]+)@(?P<host>[\w.]+)")
print(email.findall(text), [m.groupdict() for m in email.finditer(text)], email.search(text).span("host"), email.pattern, email.groups, email.groupindex)
m = re.search(r"(\d{4})-(\d\d)-(\d\d)", text)
print(m.group(), m.group(1, 3), m[2], m.groups(), m.start(), m.end(2), m.string == text, m.re.pattern, m.expand(r"\3/\2"), m.lastindex, repr(m)[:24])
print(re.sub(r"(\w+)@", r"\1 at ", text)[:25], re.sub("o", lambda m: str(m.start()), "foo boo"), re.subn("a", "A", "banana", count=2), re.sub(r"(?P<x>b)", r"[\g<x>\g<0>]", "abc"), re.sub("", "-", "ab"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "1-2"), re.split("x", "axbxc", maxsplit=1), re.fullmatch(r"\d+", "123a"), re.match("b", "abc"), re.escape("a.b*c"), re.findall("(a)(b)?", "aab"))
print(re.findall(r"^\w", "one\ntwo", re.MULTILINE), re.search("a.b", "a\nb", re.S) is not None, re.findall("AB", "abAB", re.I), re.findall(r"(?x) \d+  # digits", "a12"), re.compile("x", re.I | re.M).flags, bool(re.match(r"\w", "é", re.A)))
print(re.findall(r"(?<=\$)\d+(?=\.)", "$12.50 $7.1"), re.findall(r"\b(\w)(\w)\2\1\b", "abba noon xyyx"), re.sub(r"(?i)HELLO", "bye", "Hello"), re.findall(r"a+?", "aaa"), re.search(r"(?:x|y)(z)?", "y").groups(), re.search(r"(z)?y", "y").group(1))
for bad in (lambda: re.compile("("), lambda: re.compile("*a"), lambda: re.compile("[z-a]"), lambda: re.sub("(a)", r"\2", "a"), lambda: re.match("a", b"a"), lambda: re.search("a", "a").group(1), lambda: re.search("a", "a").group("n"), lambda: re.compile(r"(?P<1>a)"), lambda: re.compile("a{2,1}"), lambda: re.findall(5, "x")):
    try:
        print(bad())
    except (re.error, TypeError, IndexError) as error:
        print(type(error).__name__, error)
