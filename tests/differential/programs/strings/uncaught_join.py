# raises TypeError
def csv_line(row):
    return ",".join(row)


print(csv_line(["a", "b"]), csv_line("xyz"), csv_line({"k": 1, "l": 2}))
print(csv_line([]) == "")
csv_line(["total", 42])
