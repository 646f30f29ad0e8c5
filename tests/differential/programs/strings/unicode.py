words = ["naïve", "Ωmega", "日本語", "👍🏽", "e\u0301", "ﬁ"]
for w in words:
    print(w, len(w), w.upper(), [hex(ord(c)) for c in w], w.encode("utf-8"), ascii(w))
print("\N{SNOWMAN} \x41 \101 \u00e9 \U0001F600", "é" == "e\u0301", "abc" < "abd" < "b", "Z" < "a", "日" > "z")
print("İ".lower(), len("İ".lower()), "ǆ".title(), "ΑΣ".lower(), "straße".upper(), "ŉ".upper())
print(sorted(["é", "z", "a", "É"]), "ñ".isalpha(), "٣".isdigit(), int("٣"), "Ⅷ".isnumeric(), "x²".isidentifier())
print("a\u200bb".split(), "a\u00a0b".split(), "a\x1cb".splitlines(), "a\u2028b".splitlines())
"日本".encode("utf-16-le").hex(), b"\xe6\x97\xa5".decode(), "\ud800".encode("utf-8", "surrogatepass")
