# raises IndexError
def window(values, size):
    for start in range(len(values)):
        yield values[start], values[start + size]


pairs = []
for pair in window([1, 2, 3, 4], 2):
    print(pair)
    pairs.append(pair)
