import csv, io

text = 'a,b\r\n1,"x, ""y"" z"\r\n2,\r\n'
r = csv.reader(io.StringIO(text))
print(next(r), r.line_num, list(r), r.dialect.delimiter)
print(list(csv.DictReader(io.StringIO(text))), list(csv.DictReader(["p,q", "1,2,3", "4"], restkey="r", restval="v")))
out = io.StringIO()
w = csv.writer(out, delimiter=";", quoting=csv.QUOTE_NONNUMERIC)
print(w.writerow(["a", 1, None, 2.5]), w.writerows([(1, "b;"), ["c"]]), repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, fieldnames=["x", "y"], extrasaction="ignore")
d.writeheader()
d.writerow({"x": 1, "y": 2, "z": 3})
d.writerows([{"x": 3}])
print(repr(out.getvalue()), csv.list_dialects())
csv.register_dialect("pipe", delimiter="|")
print(list(csv.reader(["a|b"], "pipe")), csv.get_dialect("pipe").delimiter, csv.Sniffer().sniff("a;b\nc;d\n").delimiter)

class Semi(csv.excel):
    delimiter = ";"
print(list(csv.reader(["a;b"], dialect=Semi)), list(csv.reader(x for x in ["1,2"])))
wrongs = [
    lambda: list(csv.reader([b"a"])), lambda: csv.reader(3), lambda: csv.reader([], delimiter=""), lambda: csv.writer(3),
    lambda: w.writerow(5), lambda: csv.DictWriter(out, ["x"]).writerow({"y": 1}), lambda: list(csv.reader(["a"], "nope")),
    lambda: next(csv.reader([])),
]
for wrong in wrongs:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
