import fnmatch
from fnmatch import filter, fnmatchcase, translate

names = ["a.py", "b.txt", "test_a.py", "README", "data1.csv", "data22.csv"]
print(filter(names, "*.py"), fnmatch.filter(names, "data?.csv"), [n for n in names if fnmatch.fnmatch(n, "[!a-t]*")], [n for n in names if fnmatchcase(n, "*[0-9].csv")])
print(fnmatchcase("a.PY", "*.py"), fnmatch.fnmatch("x[1]", "x[[]1]"), fnmatch.fnmatch("", "*"), translate("*.txt").startswith("(?s:"))
import re

pattern = re.compile(translate("test_*.py"))
bool(pattern.match("test_a.py")), bool(pattern.match("a.py"))
