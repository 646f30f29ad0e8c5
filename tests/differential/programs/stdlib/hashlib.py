import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = getattr(hashlib, name)(b"headgate")
    print(h.name, h.digest_size, h.hexdigest()[:16], hashlib.new(name, b"headgate").hexdigest() == h.hexdigest())
h = hashlib.sha256()
h.update(b"head")
copy = h.copy()
h.update(b"gate")
copy.update(b"er")
print(h.digest().hex()[:8], copy.hexdigest()[:8], h.block_size, hashlib.shake_128(b"x").hexdigest(4), hashlib.shake_256(b"x").digest(4), hashlib.blake2b(b"x", digest_size=4, key=b"k").hexdigest())
print(int(hashlib.md5("naïve".encode()).hexdigest(), 16) % 1000, hashlib.sha256(bytearray(b"ab")).hexdigest()[:6])
for bad in (lambda: hashlib.sha256("text"), lambda: hashlib.new("nope"), lambda: hashlib.md5(5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
