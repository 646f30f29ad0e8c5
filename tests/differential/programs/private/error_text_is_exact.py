class Box:
    def _fill(self, _what, *, _how="full"):
        return self._contents


messages = []
for attempt in (
    lambda: Box()._fill("x"),
    lambda: Box()._missing_method(),
    lambda: Box._missing_attribute,
    lambda: Box()._fill(),
    lambda: Box()._fill("x", _wrong=1),
    lambda: Box()._fill("x", "y"),
    lambda: (1)._private,
):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        messages.append(str(error))
        print(error, len(str(error)), repr(error), getattr(error, "name", None))
print(messages[0] == "'Box' object has no attribute '_contents'", "_missing_method" in messages[1])
print(messages[1].split("'")[-2], messages[3].endswith("'_what'"), messages[4][-9:])
[len(m) for m in messages]
