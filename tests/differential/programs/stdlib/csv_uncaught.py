# raises Error
import csv
import io

report = io.StringIO("name,amount\nAnn,10\nBo,twenty\n")
total = 0
for row in csv.DictReader(report):
    try:
        total += int(row["amount"])
    except ValueError as error:
        print("skipping", row, error)
print(total)
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONE, lineterminator="\n")
writer.writerow(["plain", 1])
print(out.getvalue(), end="")
writer.writerow(["needs,quoting", 2])
