class NoFormat:
    pass


class Wrong:
    def __format__(self, spec):
        return 5


attempts = [
    lambda: f"{'text':d}",
    lambda: f"{3.5:d}",
    lambda: f"{3:.2d}",
    lambda: f"{[1]:>5}",
    lambda: f"{None:5}",
    lambda: f"{NoFormat():x}",
    lambda: f"{Wrong()}",
    lambda: f"{5:{'abc'}}",
    lambda: f"{'s':,}",
    lambda: format(1, ",_"),
    lambda: f"{1j:d}",
    lambda: f"{'x':=5}",
]
for attempt in attempts:
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
