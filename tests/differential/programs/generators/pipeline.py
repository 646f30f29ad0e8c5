def numbers(limit):
    n = 0
    while n < limit:
        print(f"make {n}")
        yield n
        n += 1


def squared(source):
    for n in source:
        print(f"square {n}")
        yield n * n


def odd(source):
    return (n for n in source if n % 2)


total = 0
for value in odd(squared(numbers(6))):
    print("use", value)
    total += value
    if value > 8:
        break
total
