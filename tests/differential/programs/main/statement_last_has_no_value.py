values = [1, 2, 3]
values.sort(reverse=True)
print(values)
values[0]
total = sum(values)
