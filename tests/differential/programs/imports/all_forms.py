import collections.abc
import datetime as dt
import json
import math, operator as op
import os.path
import urllib.parse
from collections import Counter, OrderedDict as OD
from collections.abc import Mapping
from datetime import date, timedelta
from functools import (
    partial,
    reduce,
)
from os import path as p
from math import pi as PI, tau

print(math.sqrt(16), op.add(1, 2), json.dumps({"a": 1}), dt.date(2024, 1, 2), PI < tau, p.join("a", "b"), os.path.basename("x/y.txt"))
print(Counter("aab").most_common(1), OD([("k", 1)]), isinstance({}, Mapping), isinstance({}, collections.abc.Mapping), collections.Counter is Counter)
print(reduce(op.mul, [1, 2, 3, 4]), partial(pow, 2)(5), date(2024, 1, 31) + timedelta(days=1), urllib.parse.quote("a b&c"))


def inner():
    import string
    from random import Random

    return string.digits[:3], Random(1).randint(1, 10) == Random(1).randint(1, 10)


class Holder:
    import math as m
    from json import loads


print(inner(), Holder.m.floor(2.7), Holder.loads("[1]"), p is os.path)
try:
    string
except NameError as error:
    print(error)
string = None
if True:
    import re
bool(re.match("a", "abc"))
