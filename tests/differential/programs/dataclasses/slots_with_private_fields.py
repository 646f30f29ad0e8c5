from dataclasses import dataclass, field


@dataclass(slots=True)
class Meter:
    unit: str
    _readings: list[float] = field(default_factory=list)
    _cache: float | None = field(default=None, init=False, repr=False)

    def read(self, value):
        self._readings.append(value)
        self._cache = None

    @property
    def mean(self):
        if self._cache is None:
            print("computing")
            self._cache = sum(self._readings) / len(self._readings)
        return self._cache


m = Meter("kWh")
for value in (1.0, 2.0, 6.0):
    m.read(value)
print(m, m.mean, m.mean, Meter.__slots__)
try:
    m._other = 1
except AttributeError as error:
    print(error)
