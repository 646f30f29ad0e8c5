import hashlib
import hmac

key, message = b"secret", b"the message"
mac = hmac.new(key, message, hashlib.sha256)
print(mac.hexdigest(), mac.name, mac.digest_size, hmac.new(key, message, "sha1").hexdigest(), hmac.digest(key, message, "md5").hex())
streamed = hmac.new(key, digestmod="sha256")
streamed.update(b"the ")
snapshot = streamed.copy()
streamed.update(b"message")
print(streamed.hexdigest() == mac.hexdigest(), snapshot.hexdigest()[:8], hmac.compare_digest(streamed.digest(), mac.digest()), hmac.compare_digest("a", "b"))
for bad in (lambda: hmac.new("text", message, "sha1"), lambda: hmac.new(key, message), lambda: hmac.compare_digest("é", "é"), lambda: hmac.new(key, message, "nope")):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
