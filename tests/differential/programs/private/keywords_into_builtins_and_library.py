from collections import Counter, OrderedDict, UserDict, defaultdict
from functools import partial
from string import Template
from types import SimpleNamespace

print(dict(_a=1, b=2), dict({"x": 1}, _y=2), OrderedDict(_z=1), Counter(_q=2)["_q"], defaultdict(int, _w=3)["_w"])
d = {}
d.update(_id=5, name="n")
print(d, d["_id"], UserDict(_u=1)["_u"], sorted(d))
print("{_a} {b}".format(_a=1, b=2), "{_x:>4}|{_y!r}".format(**{"_x": 1, "_y": "s"}), "{0[_k]}".format({"_k": "v"}))
print("{_m}".format_map({"_m": "mapped"}), "%(_p)s" % {"_p": "percent"}, Template("$_t").substitute(_t="template"))
ns = SimpleNamespace(_hidden=1, shown=2)
print(ns, ns._hidden, vars(ns), hasattr(ns, "_hidden"))
ns._more = 3
print(sorted(ns.__dict__))


def f(a, _b=0, **rest):
    return a, _b, rest


p = partial(f, 1, _b=2, _c=3)
print(p(), p(_b=20), p.keywords, p.args)
try:
    "{_missing}".format(_other=1)
except KeyError as error:
    print("KeyError", error, error.args)
