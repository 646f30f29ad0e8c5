import enum
Color = enum.Enum("Color", "RED GREEN")
print(list(Color), Color(1), Color["GREEN"], Color.__module__, enum.IntEnum("N", {"a": 1, "b": 2}).b + 1)
print(list(enum.Enum("Pair", [("x", 5), ("y", 6)])), list(enum.Flag("F", ["a", "b"])), enum.Enum("E", ("p", "q"), start=7).q.value)
print(list(enum.StrEnum("S", "a b")), list(enum.Enum("T", "a b", type=str)), enum.Enum("M", "a", module="m", qualname="q").__qualname__)
class Weekday(enum.Enum):
    _ignore_ = ["i"]
    MON = enum.auto()
    TUE = enum.auto()
    def _helper(self):
        return self.name.lower()
    @property
    def short(self):
        return self._helper()[:2]
print(Weekday.TUE.short, Weekday.MON._helper(), Weekday.__members__["MON"])
for wrong in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 2), lambda: enum.Enum("D", "a a")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
