import binascii
from binascii import a2b_base64, b2a_base64, crc32, crc_hqx, hexlify, unhexlify

print(hexlify(b"\x00\xffab"), hexlify(b"abcd", "-", 2), unhexlify("6869"), binascii.b2a_hex(b"z"), binascii.a2b_hex(b"7a"))
print(b2a_base64(b"hello"), b2a_base64(b"hello", newline=False), a2b_base64(b"aGVsbG8="), crc32(b"hello"), crc32(b"lo", crc32(b"hel")), crc_hqx(b"abc", 0))
print(binascii.b2a_qp(b"caf\xe9=\n"), binascii.a2b_qp("caf=E9"), binascii.b2a_uu(b"cat"), binascii.a2b_uu("#8V%T\n"))
for bad in (lambda: unhexlify("abc"), lambda: unhexlify("zz"), lambda: a2b_base64(b"abc"), lambda: hexlify("text")):
    try:
        bad()
    except (binascii.Error, TypeError) as error:
        print(type(error).__name__, error)
issubclass(binascii.Error, ValueError)
