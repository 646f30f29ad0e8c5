a, b = 0b1100, 0b1010
print(a & b, a | b, a ^ b, ~a, a << 3, a >> 2, -a >> 1, -1 >> 10, 1 << 100)
print((5).bit_count(), (255).bit_length(), (0).bit_length(), (-7).bit_count())
print((1024).to_bytes(4, "big"), (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\x01\x00", "big"))
print(int.from_bytes(b"\xff\xfe", "big", signed=True), bytes([1, 2, 255]), (3).to_bytes(1, "big").hex())
flags = 0
for bit in (0, 3, 5):
    flags |= 1 << bit
print(f"{flags:08b}", [bit for bit in range(8) if flags >> bit & 1], flags & -flags, flags & (flags - 1))
flags ^= 0b1001
for bad in (lambda: 1 << -1, lambda: 1.5 & 1, lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big")):
    try:
        bad()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
flags
