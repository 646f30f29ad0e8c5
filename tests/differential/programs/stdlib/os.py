import os
from os import linesep, pardir, sep

print(os.sep, repr(linesep), os.name, os.curdir, pardir, os.extsep, os.pathsep, os.altsep, os.path.join("a", "b"), sep.join(["x", "y"]))
import os.path as osp

print(osp.join("dir", "file.txt"), osp is os.path)
parts = os.path.normpath("a/./b/../c").split(os.sep)
parts, os.sep.join(parts)
