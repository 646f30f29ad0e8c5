# raises ValueError
def positive(n):
    if n < 0:
        raise ValueError(f"{n} is negative")
    return n


def report(numbers):
    return ", ".join(str(positive(n)) for n in numbers)


print(report([1, 2]))
print(max(map(positive, [3, 9])))
print(sorted([3, 1], key=positive))
report(n - 2 for n in range(5))
