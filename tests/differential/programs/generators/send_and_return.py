def averager():
    total, count = 0.0, 0
    average = None
    while True:
        value = yield average
        if value is None:
            return count, total / count
        total += value
        count += 1
        average = total / count


gen = averager()
print(next(gen))
for number in (10, 20, 60):
    print(gen.send(number))
try:
    gen.send(None)
except StopIteration as stop:
    print("stopped with", stop.value, stop.args)

list(gen)
