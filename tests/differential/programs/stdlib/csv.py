import csv
import io

text = 'name,age,note\nAnn,30,"likes ""tea"", cake"\nBo,25,\n"Multi\nline",1,x\n'
rows = list(csv.reader(io.StringIO(text)))
print(rows)
print([dict(r) for r in csv.DictReader(io.StringIO(text))][:2])
print(list(csv.reader(["a;b;c", "1;'2;3';4"], delimiter=";", quotechar="'")), next(csv.reader(["1,2.5,x"])))
out = io.StringIO()
writer = csv.writer(out, lineterminator="\n")
writer.writerow(["id", "text", 1.5, None, True])
writer.writerows([[1, 'say "hi"'], ["a,b", "c\nd"]])
print(out.getvalue())
table = io.StringIO()
dw = csv.DictWriter(table, fieldnames=["x", "y"], extrasaction="ignore", restval="-", quoting=csv.QUOTE_ALL, lineterminator="\n")
dw.writeheader()
dw.writerow({"x": 1, "z": 9})
dw.writerows([{"x": 2, "y": 3}])
print(table.getvalue(), csv.DictReader(io.StringIO("a,b\n1,2,3\n4\n"), restkey="more", restval="none").fieldnames)
print(list(csv.DictReader(["a,b", "1,2,3", "4"], restkey="more", restval="none")), list(csv.reader(['1,"a"'], quoting=csv.QUOTE_NONNUMERIC)), csv.list_dialects())
for bad in (lambda: csv.DictWriter(out, ["x"]).writerow({"y": 1}), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: csv.reader(["a"], delimiter="ab"), lambda: writer.writerow(5)):
    try:
        bad()
    except (ValueError, csv.Error, TypeError) as error:
        print(type(error).__name__, error)
csv.Sniffer().sniff("a;b\n1;2\n").delimiter
