width, precision, fill, align = 12, 3, "*", "^"
value = 12.3456789
print(f"{value:{width}.{precision}f}|")
print(f"{value:{fill}{align}{width}.{precision}}|")
print(f"{'txt':{fill}<{width - 4}}|{'txt':{'>'}{8}}|")
table = [("apple", 1.5, 10), ("kiwi", 0.25, 200)]
sizes = [max(len(str(row[i])) for row in table) for i in range(3)]
for row in table:
    print(" | ".join(f"{cell:>{size}}" for cell, size in zip(row, sizes)))
print(f"{'a':{'<' if width > 10 else '>'}5}|{5:0{3}d}|{5:{'0'}{3}}")
f"{f'{width}' + f'{precision!r}'} {f'{value:.{precision}f}':>10}"
