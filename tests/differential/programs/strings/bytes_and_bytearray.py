b = b"hello \xff\x00"
print(b, b[0], b[1:3], b.hex(), b.hex(" "), bytes.fromhex("de ad be ef"), len(b), b.upper(), b"l" in b, 108 in b)
ba = bytearray(b"abc")
ba[0] = 65
ba += b"def"
ba.extend([33, 34])
del ba[1]
ba[1:2] = b"__"
print(ba, bytes(ba), ba.decode(), ba.find(b"e"), list(ba[:3]), ba == b"A__def!\"", ba.pop())
print(b"a,b".split(b","), b"-".join([b"x", b"y"]), b"abc".replace(b"b", b"BB"), b"%d %s" % (5, b"x"), bytes(3), bytes("é", "utf-8"))
for bad in (lambda: b"a" + "b", lambda: bytes([256]), lambda: b"a"[5], lambda: "a" in b"abc", lambda: bytes("x"), lambda: ba.append(300)):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
b.decode("utf-8", "replace"), b.decode("latin-1")
