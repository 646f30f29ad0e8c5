from enum import StrEnum, auto


class Mode(StrEnum):
    READ = auto()
    WRITE = "w+"
    APPEND = auto()


print(Mode.READ, repr(Mode.READ), Mode.WRITE.value, f"{Mode.APPEND:>8}|")
print(Mode.READ == "read", "w+" in [m.value for m in Mode], Mode("append"), Mode.READ.upper())
print({"read": 1}[Mode.READ], ", ".join(Mode), Mode.WRITE + "!")
print(sorted(Mode), "-".join(sorted(Mode, reverse=True)))
try:
    Mode("nope")
except ValueError as error:
    print(error)
isinstance(Mode.READ, str)
