import csv
import io
from csv import QUOTE_MINIMAL, excel, excel_tab, get_dialect, unix_dialect


class Pipes(csv.excel):
    delimiter = "|"
    quotechar = "'"
    lineterminator = ";\n"
    skipinitialspace = True


out = io.StringIO()
csv.writer(out, dialect=Pipes).writerows([["a|b", "it's", 3], ["plain", None, ""]])
print(out.getvalue())
print(list(csv.reader(io.StringIO("x| 'y|z' |w\n"), dialect=Pipes)), list(csv.reader(["a\tb"], dialect=excel_tab)), list(csv.reader(["a\tb"], "excel-tab")), excel.delimiter, unix_dialect.lineterminator, get_dialect("excel").quotechar, QUOTE_MINIMAL)
for dialect in ("excel", "unix", excel_tab):
    buffer = io.StringIO()
    csv.writer(buffer, dialect=dialect).writerow([1, "two words", 'q"q'])
    print(repr(buffer.getvalue()))
reader = csv.reader(io.StringIO("a\nb\n\nc\n"))
print(next(reader), reader.line_num, list(reader), reader.line_num, reader.dialect.delimiter)
print(csv.Sniffer().has_header("name,age\nAnn,3\nBo,4\n"), csv.Sniffer().sniff("a|b|c\nd|e|f\n").delimiter)
try:
    get_dialect("nope")
except csv.Error as error:
    print(error)
