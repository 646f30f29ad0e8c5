# ruff: noqa: E501 - the attacks are programs
"""What a hostile script tries on the library, and that it gains nothing: no raw attribute, no real module, no crash."""

from __future__ import annotations

import pytest
from interpreters import Interpreter

GIVES_NOTHING = {
    # -- dataclasses: a field name that is code -----------------------------------------------------------------------
    "an annotation whose name is an expression": (
        """
from dataclasses import dataclass
cls = type("C", (), {"__annotations__": {"a=print('run')": int}})
dataclass(cls)
""",
        "TypeError",
    ),
    "an annotation whose name only says that it is an identifier": (
        """
from dataclasses import dataclass
class Name(str):
    def isidentifier(self):
        return True
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
cls = type("C", (), {"__annotations__": {Name("a,b=print('run')"): int}})
dataclass(cls)
""",
        "TypeError",
    ),
    "an annotation with a dunder name": (
        """
from dataclasses import dataclass
dataclass(type("C", (), {"__annotations__": {"__globals__": int}}))
""",
        "TypeError",
    ),
    "a subclass of Field with a name of its own": (
        """
from dataclasses import field
class Evil(type(field())):
    pass
""",
        "TypeError",
    ),
    "a dataclass made of a class of the library": (
        """
from dataclasses import dataclass
from collections import Counter
dataclass(Counter)
""",
        "TypeError",
    ),
    # -- classes made by a call ---------------------------------------------------------------------------------------
    "a class with a finalizer, by type()": ("type('C', (), {'__del__': print})", "TypeError"),
    "a class with a finalizer, by ABCMeta()": (
        "from abc import ABCMeta\nABCMeta('C', (), {'__del__': print})",
        "TypeError",
    ),
    "a class namespace with a key that is more than text": (
        """
class Key(str):
    pass
type("C", (), {Key("__del__"): print})
""",
        "TypeError",
    ),
    "a metaclass from ABCMeta": ("from abc import ABCMeta\nMeta = ABCMeta\nclass M(Meta):\n    pass", "TypeError"),
    "an enum whose member is a special method": ("import enum\nenum.Enum('E', {'__reduce_ex__': print})", "ValueError"),
    "an enum whose member's name only looks harmless": (
        """
import enum
class Name(str):
    def __len__(self):
        return 1
    def __getitem__(self, key):
        return "x"
enum.Enum("E", {Name("__index__"): print})
""",
        "ValueError",
    ),
    "the origin of typing.Type as a maker of classes": (
        """
import typing
typing.get_origin(typing.Type[int])("C", (), {"__del__": print})
""",
        "TypeError",
    ),
    # -- attributes by name -------------------------------------------------------------------------------------------
    "attrgetter to globals": ("from operator import attrgetter\nattrgetter('__globals__')(print)", "AttributeError"),
    "attrgetter to a frame": (
        "from operator import attrgetter\nattrgetter('gi_frame')(x for x in ())",
        "AttributeError",
    ),
    "attrgetter to a private attribute of the library": (
        "from operator import attrgetter\nimport pprint\nattrgetter('_stream')(pprint.PrettyPrinter())",
        "AttributeError",
    ),
    "attrgetter with a name that changes": (
        """
from operator import attrgetter
class Name(str):
    def split(self, *args):
        return ["__globals__"]
    def __str__(self):
        return "__globals__"
attrgetter(Name("real"))((lambda: 0))
""",
        "AttributeError",
    ),
    "methodcaller to subclasses": (
        "from operator import methodcaller\nmethodcaller('__subclasses__')(int)",
        "AttributeError",
    ),
    "a Formatter field that walks": (
        "import string\nstring.Formatter().format('{0.__class__.__mro__}', 1)",
        "AttributeError",
    ),
    "a Formatter's get_field": (
        "import string\nstring.Formatter().get_field('0.__globals__', (print,), {})",
        "AttributeError",
    ),
    "a UserString that formats": (
        "from collections import UserString\nUserString('{0.__globals__}').format(print)",
        "AttributeError",
    ),
    "the UserString behind the UserString": (
        """
from collections import UserString
class S(UserString):
    pass
super(UserString, S("{0.__globals__}")).format(print)
""",
        "AttributeError",
    ),
    "a log format that walks": (
        """
import logging
logging.Formatter("{msg.__globals__}", style="{").format(logging.LogRecord("n", 30, "p", 1, print, (), None))
""",
        "AttributeError",
    ),
    "a wrapper that takes over globals": (
        "import functools\nfunctools.update_wrapper(lambda: 0, print, assigned=('__globals__',))",
        "TypeError",
    ),
    "a wrapper that updates something else": (
        "import functools\nfunctools.update_wrapper(lambda: 0, print, updated=('__globals__',))",
        "TypeError",
    ),
    "singledispatch on an annotation that is code": (
        """
import functools
@functools.singledispatch
def f(x): ...
@f.register
def _(x: "__import__('os').system('true') and int"): ...
""",
        "TypeError",
    ),
    "singledispatch on an object that says what its globals are": (
        """
import functools
class Fake:
    def __getattr__(self, name):
        return {"__annotations__": {"x": "__import__('os')"}, "__globals__": {}}[name]
    def __call__(self): ...
functools.singledispatch(print).register(Fake())
""",
        "TypeError",
    ),
    # -- modules ------------------------------------------------------------------------------------------------------
    "another member for a module": ("import json\nsetattr(json, 'dumps', print)", "AttributeError"),
    "another member for a module, past its own __setattr__": (
        "import json\nobject.__setattr__(json, 'dumps', print)",
        "AttributeError",
    ),
    "a module like the ones there are": ("import json\ntype(json)()", "TypeError"),
    "a class of modules": ("import json\nclass M(type(json)):\n    pass", "TypeError"),
    "a copy of a module": ("import json, copy\ncopy.copy(json)", "TypeError"),
    # -- things that are gone -----------------------------------------------------------------------------------------
    "a view of memory": ("import io\nio.BytesIO(b'x').getbuffer()", "AttributeError"),
    "a zone from bytes": ("import io, zoneinfo\nzoneinfo.ZoneInfo.from_file(io.BytesIO())", "AttributeError"),
    "a zone that is a path": ("import zoneinfo\nzoneinfo.ZoneInfo('../../../etc/passwd')", "ValueError"),
    "a hash that the table does not have": ("import hashlib\nhashlib.new('ripemd160')", "ValueError"),
    "a namespace with an attribute of the interpreter's": (
        "from types import SimpleNamespace\nSimpleNamespace(**{'__class__': int})",
        "AttributeError",
    ),
    "a cached property under a name of the interpreter's": (
        "import functools\nfunctools.cached_property(print).__set_name__(int, '__class__')",
        "TypeError",
    ),
    "a cached property on an object of the library": (
        """
import functools, pprint
p = functools.cached_property(lambda self: 1)
p.__set_name__(int, "width")
p.__get__(pprint.PrettyPrinter())
""",
        "TypeError",
    ),
    # -- re-entry into C code -----------------------------------------------------------------------------------------
    "a csv reader that reads itself": (
        """
import csv
def lines():
    yield "a,b"
    next(reader)
reader = csv.reader(lines())
next(reader), next(reader)
""",
        "ValueError",
    ),
    "a csv writer that writes to itself": (
        """
import csv, io
class Row:
    def __str__(self):
        writer.writerow(["x" * 100000])
        return "row"
writer = csv.writer(io.StringIO())
writer.writerow([Row()])
""",
        "ValueError",
    ),
    "a memo that is no dictionary": (
        """
import copy
class Memo:
    def get(self, key, default=None):
        return default
copy.deepcopy([1], Memo())
""",
        "TypeError",
    ),
    "a copy made by another class": (
        """
import copy
class A:
    def __new__(cls):
        return [print]
a = object.__new__(A)
copy.copy(a)
""",
        "TypeError",
    ),
}


@pytest.mark.parametrize("attack", GIVES_NOTHING)
def test_an_attack_ends_in_an_exception(attack: str, scripts: Interpreter) -> None:
    source, exception = GIVES_NOTHING[attack]
    outcome = scripts.run(source)
    assert (outcome.stdout, outcome.exception) == ("", exception)


SHOWS = {
    "a field renamed while its class is made stays what it was": (
        """
from dataclasses import dataclass, field, fields
held = field(default=1)
class Rename:
    def __get__(self, instance, owner):
        held.name = "x, y=print('run')"
        return 2
@dataclass
class C:
    x: int = held
    y: int = Rename()
print([f.name for f in fields(C)], C(5).x)
""",
        "['x', 'y'] 5\n",
    ),
    "a field renamed after its class was made renames nothing": (
        """
from dataclasses import dataclass, fields
@dataclass
class A:
    x: int = 1
fields(A)[0].name = "x=print('run'), z"
@dataclass
class B(A):
    y: int = 2
print(B(), A(3).x)
""",
        "B(x=1, y=2) 3\n",
    ),
    "a field of a dataclass never reads the attribute of a host class": (
        """
from dataclasses import dataclass, asdict, astuple, fields, MISSING
import pprint
@dataclass(init=False, order=True)
class S(str):
    format: object
seen = []
s = S("{0.__class__}")
def look(value):
    try:
        text = value("x") if callable(value) else value
    except Exception as error:
        text = type(error).__name__
    seen.append(text)
class Other(S):
    def __eq__(self, other):
        return True
class Printer(pprint.PrettyPrinter):
    def format(self, object, *rest):
        if callable(object):
            look(object)
        return super().format(object, *rest)
for act in (lambda: look(asdict(s)["format"]), lambda: look(astuple(s)[0]), lambda: Printer(width=1).pformat(s)):
    try:
        act()
    except AttributeError:
        seen.append("none")
match s:
    case S(f):
        look(f)
default = fields(S)[0].default
print(set(seen) <= {"none", "AttributeError", "<class 'str'>"}, type(default).__name__ in ("function", "_MISSING_TYPE"))
""",
        "True True\n",
    ),
    "a wrapper takes over no raw attribute of a class": (
        """
import asyncio, contextlib, functools
wrappers = [
    functools.lru_cache(asyncio.Future), functools.cache(asyncio.Future), contextlib.contextmanager(asyncio.Future),
    contextlib.asynccontextmanager(asyncio.Future), functools.wraps(asyncio.Future)(lambda: 0),
    functools.update_wrapper(functools.partial(print), asyncio.Future), functools.singledispatch(asyncio.Future),
    contextlib.contextmanager(lambda: (yield))()(asyncio.Future), functools.lru_cache(AttributeError),
]
print([hasattr(w, "get_loop") or hasattr(w, "obj") for w in wrappers] == [False] * len(wrappers))
""",
        "True\n",
    ),
    "an instance does not say how it is copied": (
        """
import copy
class A:
    pass
class Victim:
    pass
for name in ("__reduce_ex__", "__reduce__", "__getstate__", "__class__", "__setstate__"):
    a = A()
    a.__dict__[name] = lambda *args: (lambda: Victim, (), (None, {"__del__": print}))
    for how in (copy.copy, copy.deepcopy):
        try:
            print(type(how(a)) is A, end=" ")
        except Exception as error:
            print(type(error).__name__, end=" ")
print(hasattr(Victim, "__doc__"), "__del__" in dir(Victim))
""",
        "True True True True True True True True True True True False\n",
    ),
    "a memo does not choose the state of a C object": (
        """
import copy, functools, itertools
class Poison:
    def __deepcopy__(self, memo):
        for key in list(memo):
            print(type(key).__name__, end=" ")
        memo.update((n, "poison") for n in range(0x1000, 0x3000))
        return self
class Held:
    def __init__(self, *values):
        self.values = values
made = copy.deepcopy([Poison(), Held(functools.partial(max, [1]), itertools.count(5), iter([3]))])
kinds = {type(value).__name__ for value in (made[1].values if isinstance(made[1], Held) else made[1:])}
print(kinds <= {"partial", "count", "list_iterator", "str", "str_ascii_iterator", "str_iterator"})
for state in (itertools.cycle([1]), itertools.chain([1], [2])):
    try:
        copy.deepcopy(state)
    except TypeError as error:
        print(error)
""",
        "str True\ncannot copy 'cycle' object\ncannot copy 'chain' object\n",
    ),
    "a class of the library cannot be changed": (
        """
import collections, enum, asyncio, contextlib, datetime, decimal, fractions, functools, json, random, re, string, typing, abc
import array, csv, queue, logging, types, uuid, textwrap, difflib, calendar, html.parser, pprint, zoneinfo, dataclasses, numbers
import copy, graphlib, io, itertools, operator, statistics, struct, sys, traceback, urllib.parse, warnings, collections.abc
modules = [collections, enum, asyncio, contextlib, datetime, decimal, fractions, functools, json, random, re, string, typing, abc,
           array, csv, queue, logging, types, uuid, textwrap, difflib, calendar, html.parser, pprint, zoneinfo, dataclasses, numbers,
           copy, graphlib, io, itertools, operator, statistics, struct, sys, traceback, urllib.parse, warnings, collections.abc]
changed, tried = [], 0
for module in modules:
    for name in dir(module):
        cls = getattr(module, name)
        if isinstance(cls, type):
            tried += 1
            try:
                setattr(cls, "changed", 1)
                changed.append(name)
            except TypeError:
                pass
print(changed, tried > 150)
class Mine(collections.Counter):
    pass
Mine.changed = 1
print(Mine("aab").most_common(1), Mine.changed)
""",
        "[] True\n[('a', 2)] 1\n",
    ),
    "arrays and ordered dictionaries survive items that change them": (
        """
from array import array
from collections import OrderedDict
class Shrinks:
    def __init__(self, target):
        self._target = target
    def __float__(self):
        del self._target[:]
        return 1.0
    def __eq__(self, other):
        del self._target[:]
        return False
a = array("d", [0.0] * 1000)
for act in (lambda: a.__setitem__(500, Shrinks(a)), lambda: a.append(Shrinks(a)), lambda: a.insert(3, Shrinks(a)), lambda: a.extend([Shrinks(a)] * 3)):
    a.extend([0.0] * 1000)
    try:
        act()
    except IndexError:
        pass
a.extend([0.0] * 1000)
print(Shrinks(a) in a, len(a) < 3000)

class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, other):
        d.clear()
        return False
d = OrderedDict()
e = OrderedDict((n, n) for n in range(100))
for act in (lambda: d == e, lambda: d.move_to_end(Key(1)), lambda: d.pop(Key(2)), lambda: d.update(e), lambda: e == d, lambda: d | e):
    d = OrderedDict((Key(n), n) for n in range(3))
    for n in range(4):
        try:
            d[Key(n)] = n
            act()
        except (KeyError, RuntimeError):
            pass
print(isinstance(d, dict))
""",
        "False True\nTrue\n",
    ),
    "a traceback shows the script's own lines and imports nothing": (
        """
import traceback, json, functools
def show(act):
    try:
        act()
    except Exception:
        return traceback.format_exc()
texts = [show(lambda: json.loads("{")), show(lambda: functools.reduce(lambda a, b: 1 / 0, [1, 2]))]
try:
    try:
        error = ImportError("no", name="antigravity", path="/etc/passwd", name_from="fly")
    except TypeError:  # before Python 3.12
        error = ImportError("no", name="antigravity", path="/etc/passwd")
    raise error
except ImportError:
    texts.append(traceback.format_exc())
try:
    raise SyntaxError("bad", ("/etc/passwd", 1, 1, None))
except SyntaxError:
    texts.append(traceback.format_exc())
lines = [line for text in texts for line in text.splitlines() if line.startswith("  File")]
print({line.split(",")[0] for line in lines} - {'  File "/etc/passwd"'}, any("root:" in text for text in texts))
""",
        "{'  File \"<script>\"'} False\n",
    ),
    "an enum's descriptor reads no attribute that a script could not": (
        """
import enum
class E(str, enum.Enum):
    upper = "x"
    A = "a"
class Holder:
    def __init__(self, value):
        self._value_ = value
def function(): ...
found = []
for descriptor in vars(E).values():
    if type(descriptor) is enum.property:
        descriptor.name = "__globals__"
        try:
            found.append(descriptor.__get__(Holder(function), E))
        except (AttributeError, KeyError):
            pass
print(found, E.upper.value, E.A.value, E.A.name, E("a"))
""",
        "[] x a A E.A\n",
    ),
    "the flags of a decimal context hold their context": (
        """
import decimal
class Mine(decimal.Context):
    pass
held = []
for n in range(200):
    for context in (decimal.Context(prec=n + 1), decimal.getcontext().copy(), Mine(prec=3)):
        context.flags[decimal.Inexact] = n % 2 == 0
        context.traps[decimal.Rounded] = n % 3 == 0
        held.append((n, context.flags, context.traps))
    with decimal.localcontext() as context:
        held.append((n, context.flags, context.traps))
        context.flags[decimal.Inexact], context.traps[decimal.Rounded] = n % 2 == 0, n % 3 == 0
del context
spray = [bytes([255]) * size for size in range(60, 260) for _ in range(50)]
wrong = [n for n, flags, traps in held if flags[decimal.Inexact] != (n % 2 == 0) or traps[decimal.Rounded] != (n % 3 == 0)]
for _, flags, traps in held:
    flags[decimal.Overflow] = True
print(wrong, all(piece == bytes([255]) * len(piece) for piece in spray))
context = decimal.Context(prec=5, traps=[decimal.Inexact])
context.flags = {decimal.Rounded: True, **dict.fromkeys(context.flags, False)}
context.traps = {decimal.DivisionByZero: True, **{s: False for s in context.traps if s is not decimal.DivisionByZero}}
print(context.flags[decimal.Inexact], [signal.__name__ for signal, on in context.traps.items() if on], context.prec)
""",
        "[] True\nFalse ['DivisionByZero'] 5\n",
    ),
    "the recursion limit goes no higher than the run's": (
        """
import sys
sys.setrecursionlimit(10 ** 9)
print(sys.getrecursionlimit() < 10 ** 6)
""",
        "True\n",
    ),
    "a subclass of catch_warnings holds no module": (
        """
import warnings
class W(warnings.catch_warnings):
    pass
print([hasattr(value, "sys") for value in vars(W()).values()].count(True))
""",
        "0\n",
    ),
    "streams lead nowhere": (
        """
import sys
names = {name for stream in (sys.stdout, sys.stderr, sys.stdin) for name in dir(stream)}
print(sorted(names & {"detach", "raw", "fileno"}))
try:
    sys.stdout.fileno()
except OSError as error:
    print(error)
""",
        "['fileno']\nfileno\n",
    ),
}


@pytest.mark.parametrize("law", SHOWS)
def test_the_library_keeps_its_laws_under_attack(law: str, scripts: Interpreter) -> None:
    source, shown = SHOWS[law]
    outcome = scripts.run(source)
    assert (outcome.stdout, outcome.exception, outcome.message) == (shown, "", "")
