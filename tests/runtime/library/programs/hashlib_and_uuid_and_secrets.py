import hashlib, hmac, uuid, secrets
print(hashlib.new("sha256", b"x").hexdigest() == hashlib.sha256(b"x").hexdigest(), hashlib.new("SHA1").name, hashlib.new("sha3-256").digest_size)
print(hmac.new(b"k", b"m", "sha256").hexdigest(), hmac.new(b"k", b"m", hashlib.md5).name, hmac.digest(b"k", b"m", "sha1"))
u = uuid.uuid4()
print(u.version, u.variant, uuid.uuid1(node=5, clock_seq=3).node, uuid.uuid1().version, uuid.uuid5(uuid.NAMESPACE_DNS, "a"), uuid.UUID(str(u)) == u)
print(len(secrets.token_hex(4)), len(secrets.token_bytes()), secrets.randbelow(1), secrets.choice([7]), 0 <= secrets.randbits(3) < 8, len(secrets.token_urlsafe(8)))
for wrong in (lambda: hashlib.new("nope"), lambda: hashlib.new(3), lambda: secrets.randbelow(0), lambda: uuid.UUID("x"), lambda: secrets.choice([])):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
