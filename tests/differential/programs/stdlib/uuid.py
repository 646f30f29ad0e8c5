import uuid
from uuid import NAMESPACE_DNS, NAMESPACE_URL, UUID, uuid3, uuid5

u = UUID("12345678-1234-5678-9234-567812345678")
print(u, repr(u), u.hex, u.int, u.version, u.variant, u.bytes.hex(), u.fields, u.urn, u.time_low, UUID(int=5), UUID(bytes=b"\x01" * 16), UUID("{" + u.hex + "}") == u)
print(uuid3(NAMESPACE_DNS, "python.org"), uuid5(NAMESPACE_URL, "http://x"), uuid5(u, "n").version, sorted([u, UUID(int=1)])[0].int, {u: 1}[UUID(u.hex)], u == str(u), u < UUID(int=2**127), hash(u) == hash(UUID(u.hex)))
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant == uuid.UUID(str(a)).variant, len(str(a)), len({uuid.uuid4() for _ in range(20)}), uuid.uuid1().version, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500)
for bad in (lambda: UUID("nope"), lambda: UUID(), lambda: UUID(int=-1), lambda: UUID(bytes=b"x"), lambda: setattr(u, "int", 3), lambda: u < 5, lambda: UUID(int=1, version=9)):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
