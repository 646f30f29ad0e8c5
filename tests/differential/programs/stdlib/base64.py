import base64

data = b"any carnal pleas\xff\xfe?"
for encode, decode in (
    (base64.b64encode, base64.b64decode),
    (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.standard_b64encode, base64.standard_b64decode),
    (base64.b32encode, base64.b32decode),
    (base64.b32hexencode, base64.b32hexdecode),
    (base64.b16encode, base64.b16decode),
    (base64.a85encode, base64.a85decode),
    (base64.b85encode, base64.b85decode),
    (base64.encodebytes, base64.decodebytes),
):
    text = encode(data)
    print(text, decode(text) == data)
print(base64.b64decode("aGk="), base64.b64encode(b""), base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b64decode(b"aG k="), base64.b16decode("ff", casefold=True))
for bad in (lambda: base64.b64decode("abc"), lambda: base64.b64encode("text"), lambda: base64.b16decode("xx"), lambda: base64.b64decode("a!b=", validate=True), lambda: base64.b32decode("1")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
