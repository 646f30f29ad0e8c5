import secrets
import string
from secrets import choice, compare_digest, randbelow, randbits, token_bytes, token_hex, token_urlsafe

print(len(token_hex(8)), len(token_bytes(5)), type(token_urlsafe(4)).__name__, len(token_urlsafe(12)), set(token_hex(20)) <= set(string.hexdigits), len(token_hex()))
print(all(0 <= randbelow(3) < 3 for _ in range(30)), randbits(8) < 256, choice("x"), choice([1, 2, 3]) in (1, 2, 3), compare_digest("a", "a"), compare_digest(b"a", b"b"))
password = "".join(secrets.choice(string.ascii_letters) for _ in range(12))
print(len(password), password.isalpha(), token_hex(16) != token_hex(16))
for bad in (lambda: choice([]), lambda: randbelow(0), lambda: randbelow(-1)):
    try:
        bad()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
