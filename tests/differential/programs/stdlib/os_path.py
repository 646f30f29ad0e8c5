import os.path
from os.path import basename, dirname, isabs, join, normpath, split, splitext

paths = ["/usr/lib/python3/os.py", "relative/dir/", "file.tar.gz", ".hidden", "", "/", "a//b/../c/./d", "no_ext"]
for p in paths:
    print(repr(p), basename(p), dirname(p), split(p), splitext(p), normpath(p), isabs(p))
print(join("a", "b", "c.txt"), join("a", "/b"), join("a", ""), join("", "b"), os.path.splitdrive("c:/x"), os.path.normcase("A/B"))
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["x/y", "x"]), os.path.pardir, os.path.extsep, os.path.sep)
for bad in (lambda: join("a", 5), lambda: os.path.commonpath([]), lambda: os.path.commonpath(["/a", "b"]), lambda: basename(None)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
join(*"abc"), join("a", *["b", "c"])
