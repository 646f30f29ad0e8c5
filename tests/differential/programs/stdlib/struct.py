import struct
from struct import calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from

header = pack(">4sHIb?", b"HEAD", 1, 70000, -5, True)
print(header, len(header), calcsize(">4sHIb?"), unpack(">4sHIb?", header), pack("<d", 1.5).hex(), pack("!3B", 1, 2, 3), unpack("<f", pack("<f", 0.5)), pack(">q", -1).hex(), pack("5p", b"abc"), pack("2x1B", 7))
print(list(iter_unpack("<H", b"\x01\x00\x02\x00")), unpack_from("<H", b"\x00\x00\x05\x00", 2), calcsize("=ih"))
buffer = bytearray(6)
pack_into(">H", buffer, 2, 0xABCD)
print(buffer, unpack(">3H", buffer))
for bad in (lambda: unpack("I", b"abc"), lambda: pack("B", 300), lambda: pack("z", 1), lambda: pack("2B", 1), lambda: pack("s", "text"), lambda: pack_into("I", buffer, 4, 1), lambda: list(iter_unpack("<H", b"abc")), lambda: pack("h", 1.5)):
    try:
        bad()
    except (struct.error, TypeError) as problem:
        print(type(problem).__name__, problem)
error is struct.error
