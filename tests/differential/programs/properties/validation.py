class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        """Degrees above freezing."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("resetting")
        self._degrees = 0

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32


c = Celsius(100)
print(c.degrees, c.fahrenheit)
c.degrees -= 60
print(c.fahrenheit)
del c.degrees
print(c.degrees, Celsius.degrees.__doc__)
try:
    c.degrees = -300
except ValueError as error:
    print(error)
vars(c)
