from functools import cached_property


class Dataset:
    def __init__(self, numbers):
        self.numbers = numbers
        self.computed = 0

    @cached_property
    def mean(self):
        """The average."""
        self.computed += 1
        return sum(self.numbers) / len(self.numbers)

    @property
    def spread(self):
        self.computed += 1
        return max(self.numbers) - min(self.numbers)


d = Dataset([1, 2, 3, 6])
print(d.mean, d.mean, d.spread, d.spread, d.computed)
print("mean" in vars(d), "spread" in vars(d))
d.mean = 99
print(d.mean)
del d.mean
print(d.mean, d.computed, Dataset.mean.__doc__)
try:
    Dataset([]).mean
except ZeroDivisionError as error:
    print(error)
