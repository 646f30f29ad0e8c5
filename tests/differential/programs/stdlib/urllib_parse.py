from urllib.parse import parse_qs, parse_qsl, quote_plus, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit, quote_from_bytes, ParseResult

u = urlparse("HTTP://Ann:secret@Example.ORG:8080/a/b;x=1?q=a+b&q=c&empty=#top")
print(u, u.scheme, u.hostname, u.port, u.password, u.geturl(), u._replace(path="/new", query="").geturl(), isinstance(u, ParseResult), u[1])
print(urlsplit("//host/path?x"), urlsplit("mailto:a@b.c"), urlsplit("").geturl() == "", urlunsplit(("https", "h", "/p", "q=1", "f")), urlunparse(u) == u.geturl(), urldefrag("http://a/b#c"))
print(parse_qs("a=1&b=2&a=3&c="), parse_qs("c=", keep_blank_values=True), parse_qsl("a=%20x&b=y+z"), urlencode({"a": 1, "b": "x y", "c": "é&"}), urlencode([("k", "1"), ("k", "2")]), urlencode({"l": [1, 2]}, doseq=True))
print([urljoin("http://a/b/c/d?x#y", r) for r in ("e", "/f", "../g", "//h/i", "?z", "#w", "", "http://other", "./", "../../../j")])
print(quote_plus("a b&c/é"), unquote_plus("a+b%26"), unquote_to_bytes("%ff%00a"), quote_from_bytes(b"\xff a"))
for bad in (lambda: urlparse("http://h:port/").port, lambda: urlparse("http://[bad"), lambda: urlencode(5), lambda: parse_qs("a", strict_parsing=True), lambda: urljoin("a", b"b"), lambda: quote_plus(5)):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
