"""What the zygote does to its process, seen from a process that has had it done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from interpreters import NOW, Interpreter


def in_a_process_of_its_own(source: str) -> str:
    """What ``source`` prints in an interpreter where it may do what cannot be undone."""
    done = subprocess.run(
        [sys.executable, "-P", "-s", "-B", "-c", source], capture_output=True, text=True, env={"TZ": "America/New_York"}
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_class_of_the_process_becomes_immutable_and_can_still_be_inherited_from() -> None:
    shown = in_a_process_of_its_own("""
import collections, enum, abc, typing, dataclasses, asyncio, functools
from headgate.runtime.worker.classes import is_script_class
from headgate.runtime.worker.library.freeze import freeze_classes

print(freeze_classes() > 300, freeze_classes())
for cls in (collections.Counter, enum.EnumType, abc.ABCMeta, typing.Generic, asyncio.Queue, functools.partial):
    try:
        cls.changed = 1
    except TypeError:
        pass
    else:
        print(cls)
T = typing.TypeVar("T")
class Mine(collections.Counter, typing.Generic[T]): changed = 1
class Color(enum.Flag):
    A = 1
    B = 2
class Base(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
@Base.register
class Fake: ...
@dataclasses.dataclass
class D:
    x: int
@functools.total_ordering
class Ordered:
    def __lt__(self, other): return True
Mine.changed = 2
print(Mine("aab"), Mine[int], Color.A | Color.B, Color(3), isinstance(Fake(), Base), D(1), Ordered() > Ordered())
print([is_script_class(each) for each in (Mine, Color, collections.Counter, int, 3)])
""")
    assert shown.splitlines() == [
        "True 0",
        "Mine({'a': 2, 'b': 1}) __main__.Mine[int] Color.A|B Color.A|B True D(x=1) False",
        "[True, True, False, False, False]",
    ]


CLOCK = """
import datetime, time
from zoneinfo import ZoneInfo

class Mine(datetime.datetime):
    pass

utc, berlin = datetime.timezone.utc, ZoneInfo("Europe/Berlin")
print(datetime.datetime.now(), datetime.datetime.now(utc), datetime.datetime.now(tz=berlin), datetime.datetime.now(None))
print(datetime.date.today(), datetime.datetime.today(), datetime.datetime.utcnow(), datetime.datetime.now().tzinfo)
print(type(Mine.now()).__name__, type(Mine.now(berlin)).__name__, type(Mine.today()).__name__, Mine.now(utc).microsecond)
print(time.time(), time.time_ns(), time.gmtime()[:6], time.localtime()[:6], time.strftime("%H:%M"), time.ctime(), time.asctime())
print(datetime.datetime.now() == datetime.datetime.fromtimestamp(time.time_ns() // 1000 / 10 ** 6), time.strftime("%Z"))
for wrong in (lambda: datetime.datetime.now("UTC"), lambda: datetime.datetime.now(1, 2)):
    try:
        wrong()
    except TypeError as error:
        print("TypeError")
"""


def test_the_clock_of_datetime_is_the_hosts(scripts: Interpreter) -> None:
    outcome = scripts.run(CLOCK, audited=True)
    assert outcome.exception == "", outcome
    assert NOW == 1_700_000_000_123_456_789
    assert outcome.stdout.splitlines() == [
        "2023-11-14 22:13:20.123456 2023-11-14 22:13:20.123456+00:00 2023-11-14 23:13:20.123456+01:00 2023-11-14 22:13:20.123456",
        "2023-11-14 2023-11-14 22:13:20.123457 2023-11-14 22:13:20.123456 None",
        "Mine Mine Mine 123456",
        "1700000000.1234567 1700000000123456789 (2023, 11, 14, 22, 13, 20) (2023, 11, 14, 22, 13, 20) 22:13 "
        "Tue Nov 14 22:13:20 2023 Tue Nov 14 22:13:20 2023",
        "True UTC",
        "TypeError",
        "TypeError",
    ]


def test_a_program_on_the_clock_of_the_process_is_left_alone() -> None:
    shown = in_a_process_of_its_own("""
import datetime, io, time
from headgate.runtime.worker import library
library.namespaces()
print(abs(datetime.datetime.now().timestamp() - time.time()) < 60, hasattr(io.BytesIO, "getbuffer"), time.timezone)
import enum
enum.Enum.changed = 1
""")
    assert shown == "True True 18000\n"


def test_zones_are_known_without_files(scripts: Interpreter) -> None:
    outcome = scripts.run(
        """
import zoneinfo
print(len(zoneinfo.available_timezones()) > 300, zoneinfo.ZoneInfo("Asia/Tokyo").key)
zoneinfo.available_timezones().clear()
print(all(zoneinfo.ZoneInfo(key).key == key for key in zoneinfo.available_timezones()))
try:
    zoneinfo.ZoneInfo("No/Where")
except zoneinfo.ZoneInfoNotFoundError as error:
    print(error)
""",
        audited=True,
    )
    assert (outcome.exception, outcome.stdout.splitlines()) == (
        "",
        ["True Asia/Tokyo", "True", "'No time zone found with key No/Where'"],
    )


ENCODINGS = """
names = ("ascii", "latin-1", "utf-8-sig", "utf-16", "utf-32", "utf-7", "cp1252", "cp437", "iso8859-15", "koi8-r", "mac-roman",
         "shift_jis", "euc_jp", "gbk", "big5", "euc_kr", "idna", "punycode", "unicode_escape", "rot13")
for name in names:
    try:
        assert "abc".encode(name).decode(name).endswith("abc")
    except LookupError as error:
        print(error)
print("bücher.example".encode("idna"), "\\N{GREEK SMALL LETTER ALPHA}", len(str(7 ** 20000)), int("9" * 4000) % 97)
try:
    "x".encode("no-such-encoding")
except LookupError as error:
    print(error)
"""


def test_encodings_are_known_without_files(scripts: Interpreter) -> None:
    outcome = scripts.run(ENCODINGS.replace("len(str(7 ** 20000))", "len(str(7 ** 4000))"), audited=True)
    assert outcome.exception == "", outcome
    assert outcome.stdout.splitlines() == [
        "'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs",
        f"b'xn--bcher-kva.example' {chr(0x3B1)} 3381 {(10**4000 - 1) % 97}",
        "unknown encoding: no-such-encoding",
    ]


def test_the_audit_of_these_tests_finds_an_opened_file(python: Interpreter) -> None:
    outcome = python.run("open('/dev/null')", audited=True)
    assert (outcome.exception, outcome.message) == ("AssertionError", "open '/dev/null'")


def test_a_run_begins_as_the_first_one_did() -> None:
    shown = in_a_process_of_its_own("""
import hashlib
from headgate.runtime.worker import library
from headgate.runtime.worker.namespace import import_module
from headgate.runtime.worker.port import port

written = []
port.write = lambda stream, text: written.append(text)
port.clock = lambda name: 10 ** 18
library.load()

def facts():
    drawn = iter(range(10 ** 6))
    port.entropy = lambda count: hashlib.shake_256(str(next(drawn)).encode()).digest(count)
    library.reset()
    random, csv, decimal, sys = (import_module(name) for name in ("random", "csv", "decimal", "sys"))
    logging, warnings, uuid = (import_module(name) for name in ("logging", "warnings", "uuid"))
    written.clear()
    warnings.warn("shown")
    logging.getLogger("a").warning("%s", "last resort")
    facts = (
        random.random(), random.choice("abc"), uuid.uuid1(), csv.list_dialects(), csv.field_size_limit(),
        csv.get_dialect("excel").delimiter, decimal.getcontext().prec,
        len(sys.argv), sys.stdout, sys.get_int_max_str_digits(), len(logging.getLogger().handlers), logging.getLogger("a").level,
        logging.getLevelName(25), "".join(written), warnings.filterwarnings,
    )
    random.seed(1)
    csv.register_dialect("mine", delimiter="|")
    csv.register_dialect("excel", delimiter="|")
    csv.field_size_limit(9)
    decimal.getcontext().prec = 3
    sys.argv.append("x")
    import_module("contextlib").redirect_stdout(None).__enter__()
    sys.set_int_max_str_digits(0)
    logging.basicConfig(level=10)
    logging.getLogger("a").setLevel(50)
    logging.addLevelName(25, "NOTICE")
    logging.disable(50)
    warnings.simplefilter("ignore")
    warnings.catch_warnings(record=True).__enter__()
    return repr(facts)

import sys
for _ in range(3):
    sys.__stdout__.write(facts() + "\\n")
library.reset()
""")
    first, second, third = shown.splitlines()
    assert "UserWarning: shown" in first
    assert "last resort" in first
    assert first == second == third


@pytest.mark.parametrize("file", sorted((Path(__file__).parent / "programs").glob("*.py")), ids=lambda file: file.stem)
def test_a_program_leaves_the_interpreter_alive(file: Path, scripts: Interpreter) -> None:
    source = file.read_text("utf-8")
    assert scripts.run(source) == scripts.run(source)


def test_no_script_reaches_what_it_must_not_have_from_its_imports() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-s", "-B", Path(__file__).parent / "census.py"], capture_output=True, text=True, env={}
    )
    count, *found = done.stdout.splitlines()
    assert int(count) > 5000, done.stderr
    assert found == ["planted.inside[]['key'][]: <module 'sys' (built-in)>"]
