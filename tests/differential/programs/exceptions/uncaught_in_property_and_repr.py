# raises RuntimeError
class Sensor:
    def __init__(self, values):
        self._values = values

    @property
    def reading(self):
        if not self._values:
            raise RuntimeError("sensor has no readings")
        return self._values[-1]

    def __repr__(self):
        return f"Sensor({self.reading})"


print(Sensor([1, 2]), [Sensor([3])])
print(f"{[Sensor([])]}")
