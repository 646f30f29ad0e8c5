# raises StopIteration
numbers = iter([1, 2])
print(next(numbers), next(numbers))
print(next(numbers, "default"))


def take(iterator):
    return next(iterator)


take(numbers)
