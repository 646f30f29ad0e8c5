class Record:
    @property
    def broken(self):
        return self.nothing

    @property
    def failing(self):
        raise KeyError("inside")


class WithFallback(Record):
    def __getattr__(self, name):
        return f"fallback for {name}"


r = Record()
print(hasattr(r, "broken"), getattr(r, "broken", "default"))
try:
    r.broken
except AttributeError as error:
    print(error)
print(WithFallback().broken)
try:
    hasattr(r, "failing")
except KeyError as error:
    print("KeyError", error)
