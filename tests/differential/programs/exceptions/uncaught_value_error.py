# raises ValueError
rows = ["3,4", "5,6", "7,8,9"]
for row in rows:
    x, y = map(int, row.split(","))
    print(x * y)
