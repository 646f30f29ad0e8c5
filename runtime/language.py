"""What the language is: the one table that guard, subset pass and documentation read.

Pure data. Each denial carries a *reason* and what to write *instead*. The guard (``worker/guard.py``) enforces the
table on the tree that CPython compiles; the subset pass (``checker/subset.py``) explains it on the LibCST tree; the page
``docs/language.md`` is generated from it. Nothing here imports anything beyond the standard library.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

# --------------------------------------------------------------------------------------------------------------------
# Kinds of departure
# --------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of departure from the language, as ``headgate explain`` and the documentation show it."""

    code: str
    name: str
    what: str
    why: str
    instead: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True, order=True)
class Departure:
    """One place where a script leaves the language.

    ``line`` and ``column`` count from 1, columns in code points; ``end_column`` is exclusive. ``subject`` is the
    offending name as written, ``detail`` what qualifies it (for a member its module, for syntax the construct).
    """

    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    subject: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Denial:
    """Why something is not in the language, and what to write instead."""

    reason: str
    instead: str


RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in (
        Rule(
            "HG100",
            "syntax-error",
            "The source is not Python.",
            "Nothing can be said about a script that does not parse, and nothing of it is run.",
            "Mend the line that the message points at.",
            "items = [1, 2\nprint(items)",
            "items = [1, 2]\nprint(items)",
        ),
        Rule(
            "HG101",
            "unsupported-syntax",
            "The script uses a statement or expression that is not part of the language.",
            "Each node type is admitted by name, so what nobody has judged is refused.",
            "Write it with the construct that the message names.",
            "try:\n    work()\nexcept* ValueError:\n    pass",
            "def work():\n    return 1\n\ntry:\n    work()\nexcept ValueError:\n    pass",
        ),
        Rule(
            "HG102",
            "unavailable-builtin",
            "The script uses a builtin that does not exist here.",
            "Builtins that read files, run text as code, wait for a keyboard or look into the interpreter are absent.",
            "Use a tool for what lies outside the script, and plain values for what lies inside.",
            'text = open("notes.txt").read()',
            'text = "pass the text in, or call a tool that returns it"\nprint(len(text))',
        ),
        Rule(
            "HG103",
            "unavailable-module",
            "The script imports a module that is not in the language.",
            "Only modules that compute are importable; files, processes and the network are reached through tools.",
            "Import one of the listed modules, or call a tool.",
            "import subprocess",
            "import json\nprint(json.dumps({}))",
        ),
        Rule(
            "HG104",
            "unavailable-member",
            "The script uses a name that its module does not export here.",
            "Modules are read-only namespaces of listed names, never the real module object.",
            "Use one of the names that the module exports.",
            "import json\njson.codecs",
            "import json\njson.dumps([1])",
        ),
        Rule(
            "HG105",
            "denied-attribute",
            "The script reads or writes an attribute that leads to frames, code objects or the event loop.",
            "Attributes such as these lead from harmless objects to the interpreter itself.",
            "Leave it out: the values that a script works with are reachable without it.",
            "def numbers():\n    yield 1\n\nnumbers().gi_frame",
            "def numbers():\n    yield 1\n\nnext(numbers())",
        ),
        Rule(
            "HG106",
            "dunder-attribute",
            "The script reaches for a double-underscore attribute outside the short harmless list.",
            "Such attributes walk the class graph, function internals and module globals.",
            "Use the operator or builtin that stands for it.",
            "print((1).__class__.__subclasses__())",
            "print((1).__class__.__name__)",
        ),
        Rule(
            "HG107",
            "dunder-name",
            "The script names a double-underscore variable other than the few that exist.",
            "Names such as `__builtins__` and `__loader__` are the interpreter's own.",
            "Choose a name without the double underscores.",
            "print(__builtins__)",
            'if __name__ == "__main__":\n    print("run")',
        ),
        Rule(
            "HG108",
            "denied-special-method",
            "A class defines a special method that the language does not have.",
            "Finalizers, pickling hooks and their like run at moments or with powers that no script needs.",
            "Use a context manager for clean-up, or an ordinary method.",
            "class File:\n    def __del__(self):\n        print('gone')",
            "class File:\n    def __enter__(self):\n        return self\n\n    def __exit__(self, *exc):\n        print('gone')",
        ),
        Rule(
            "HG109",
            "custom-metaclass",
            "A class statement names a metaclass, or passes `**` keywords that could hide one.",
            "A metaclass of one's own runs inside class creation with access to its namespace.",
            "Use `__init_subclass__`, a class decorator, or `abc.ABC`.",
            "class Meta(type):\n    pass\n\nclass Model(metaclass=Meta):\n    pass",
            "class Model:\n    def __init_subclass__(cls):\n        print(cls.__name__)",
        ),
        Rule(
            "HG110",
            "star-import",
            "The script imports every name of a module with `*`.",
            "What a star import binds cannot be seen in the script.",
            "Import the names that you use.",
            "from math import *",
            "from math import sqrt\nprint(sqrt(4))",
        ),
        Rule(
            "HG111",
            "relative-import",
            "The script imports relative to a package.",
            "A script is not part of a package.",
            "Import a listed module by its full name.",
            "from . import config",
            "import json\nprint(json.loads('1'))",
        ),
        Rule(
            "HG112",
            "source-too-large",
            "The source is larger, or nested deeper, than the language allows.",
            "Parsers need stack and time for nesting and size; a bound keeps both sides safe.",
            "Pass data as an input, and break up deep expressions.",
            "x = " + "-" * 220 + "1",
            "rows = [1, 2, 3]\nprint(sum(rows))",
        ),
        Rule(
            "HG113",
            "not-text",
            "The source holds bytes or characters that Python text cannot hold.",
            "NUL characters, lone surrogates and bytes that are not UTF-8 are not source code.",
            "Send the script as UTF-8 text.",
            "x = 1\x00",
            "x = 1\nprint(x)",
        ),
        Rule(
            "HG114",
            "undefined-name",
            "The script uses a name that nothing binds: no assignment, import, tool, input or builtin.",
            "Reached, it is certainly a NameError, perhaps after a tool has already acted.",
            "Correct the spelling, or bind the name first.",
            "totl = 1\nprint(total)",
            "total = 1\nprint(total)",
        ),
        Rule(
            "HG115",
            "dynamic-slots",
            "`__slots__` or `__match_args__` is bound to something other than literal names.",
            "These names become attributes, so they must be readable in the script.",
            "Write a tuple of string literals.",
            "names = ['x']\n\nclass Point:\n    __slots__ = names",
            "class Point:\n    __slots__ = ('x',)",
        ),
        Rule(
            "HG116",
            "denied-pattern",
            "A class pattern captures an attribute whose safety depends on the object.",
            "A pattern reads attributes without passing through the checks that `object.attribute` passes through.",
            "Capture the object, then read the attribute; comparing it with a constant is fine.",
            "match 'a':\n    case str(format=f):\n        print(f)",
            "match 'a':\n    case str() as text:\n        print(text.format())",
        ),
    )
}

# --------------------------------------------------------------------------------------------------------------------
# Bounds on the source
# --------------------------------------------------------------------------------------------------------------------

MAX_SOURCE_BYTES = 512 * 1024
"""Longest source, in UTF-8 bytes."""

MAX_NESTING = 200
"""Deepest syntax tree, in nodes from the module to a leaf (an `elif` chain and `a + b + c` each add one a term)."""

# --------------------------------------------------------------------------------------------------------------------
# Syntax: every node type of ``ast`` that a script may contain. What is not listed is refused.
# --------------------------------------------------------------------------------------------------------------------

SYNTAX: frozenset[str] = frozenset(
    """
    Module Expression
    FunctionDef AsyncFunctionDef ClassDef Return Delete Assign AugAssign AnnAssign For AsyncFor While If With AsyncWith
    Match Raise Try Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue
    BoolOp NamedExpr BinOp UnaryOp Lambda IfExp Dict Set ListComp SetComp DictComp GeneratorExp Await Yield YieldFrom
    Compare Call FormattedValue JoinedStr Constant Attribute Subscript Starred Name List Tuple Slice
    Load Store Del And Or
    Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv Invert Not UAdd USub
    Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn
    comprehension ExceptHandler arguments arg keyword alias withitem match_case
    MatchValue MatchSingleton MatchSequence MatchMapping MatchClass MatchStar MatchAs MatchOr
    TypeIgnore
    """.split()
)

DENIED_SYNTAX: dict[str, Denial] = {
    "TryStar": Denial(
        "`except*` has crashed the interpreter itself",
        "write `except ExceptionGroup as group:` and look through `group.exceptions`",
    ),
    "TypeAlias": Denial("the `type` statement is newer than the language", "write `Name = ...` or leave the alias out"),
    "TypeVar": Denial("type parameter lists are newer than the language", "use `typing.TypeVar`, or leave them out"),
    "ParamSpec": Denial(
        "type parameter lists are newer than the language", "use `typing.ParamSpec`, or leave them out"
    ),
    "TypeVarTuple": Denial("type parameter lists are newer than the language", "leave the type parameters out"),
}

# --------------------------------------------------------------------------------------------------------------------
# Builtins
# --------------------------------------------------------------------------------------------------------------------

EXCEPTIONS: tuple[str, ...] = tuple(
    """
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
    BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
    ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup
    FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
    IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
    ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError
    PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning
    RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit
    TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
    """.split()
)

BUILTINS_AS_IS: tuple[str, ...] = (
    tuple(
        """
    abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod complex dict divmod enumerate
    filter float format frozenset hash hex int isinstance issubclass iter len list map max min next object oct ord pow
    property range repr reversed round set slice sorted staticmethod str sum super tuple zip
    Ellipsis NotImplemented
    """.split()
    )
    + EXCEPTIONS
)

BUILTINS_REPLACED: dict[str, str] = {
    "delattr": "the name is a plain string and passes the same rules as `del object.name`",
    "dir": "lists public names, of scripts' own objects also the private ones",
    "exit": "raises `SystemExit`, which ends the script",
    "getattr": "the name is a plain string and passes the same rules as `object.name`",
    "hasattr": "as `getattr`",
    "id": "a number that is the object's own for the whole run, not its address",
    "print": "writes to the run's `stdout` (or to `sys.stderr`, or an `io.StringIO`)",
    "quit": "raises `SystemExit`, which ends the script",
    "setattr": "the name is a plain string and passes the same rules as `object.name = value`",
    "type": "`type(x)` is the class of `x`; `type(name, bases, namespace)` passes the rules of a class statement",
    "vars": "a live view of the attributes of an object of the script's own classes",
}

BUILTINS_ADDED: dict[str, str] = {
    "ToolError": "what a tool's exception becomes when no builtin exception has its name; `error.type` says which it was",
}

_CODE = Denial("text is never run as code here", "call the function or read the dictionary directly")
_FRAMES = Denial(
    "the interpreter's own state is not visible to a script", "use ordinary variables, or a dictionary of your own"
)

BUILTINS_DENIED: dict[str, Denial] = {
    "eval": Denial("text is never run as code here", "use `json.loads`, `int`, `float`, or call the function directly"),
    "exec": _CODE,
    "compile": _CODE,
    "globals": _FRAMES,
    "locals": _FRAMES,
    "breakpoint": Denial("there is no debugger here", "print what you want to see"),
    "help": Denial("there is no interactive help here", "leave it out"),
    "license": Denial("it reads files", "leave it out"),
    "credits": Denial("it is only for interactive use", "leave it out"),
    "copyright": Denial("it is only for interactive use", "leave it out"),
    "input": Denial("nobody sits at a keyboard", "take the value from an input of the run or from a tool"),
    "memoryview": Denial("it exposes memory", "slice the `bytes` or `bytearray` itself"),
    "open": Denial("there are no files here", "use a tool, or `io.StringIO` for text in memory"),
    "reveal_type": Denial("it is only for type checkers", "leave it out"),
    "raw_input": Denial("it is Python 2, and nobody sits at a keyboard", "take the value from an input of the run"),
    "unicode": Denial("it is Python 2", "use `str`"),
    "xrange": Denial("it is Python 2", "use `range`"),
    "long": Denial("it is Python 2", "use `int`"),
    "basestring": Denial("it is Python 2", "use `str`"),
    "reduce": Denial("it is not a builtin", "write `from functools import reduce`"),
}

# --------------------------------------------------------------------------------------------------------------------
# Modules
# --------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Module:
    """What ``import name`` gives: exactly ``names``, of which ``replaced`` are headgate's own safe versions."""

    names: frozenset[str]
    replaced: frozenset[str] = frozenset()
    note: str = ""


def _module(names: str, replaced: str = "", note: str = "") -> Module:
    ours = frozenset(replaced.split())
    return Module(frozenset(names.split()) | ours, ours, note)


MODULES: dict[str, Module] = {
    "__future__": _module(
        "absolute_import annotations division generator_stop generators nested_scopes print_function "
        "unicode_literals with_statement",
    ),
    "abc": _module("ABC abstractmethod abstractclassmethod abstractproperty abstractstaticmethod", "ABCMeta"),
    "array": _module("", "array typecodes"),
    "asyncio": _module(
        "ALL_COMPLETED Barrier BoundedSemaphore BrokenBarrierError CancelledError Condition Event FIRST_COMPLETED "
        "FIRST_EXCEPTION Future InvalidStateError LifoQueue Lock PriorityQueue Queue QueueEmpty QueueFull Semaphore "
        "Task TaskGroup TimeoutError Timeout all_tasks as_completed create_task current_task ensure_future gather "
        "iscoroutine iscoroutinefunction isfuture shield sleep timeout timeout_at wait wait_for",
        "get_event_loop get_running_loop new_event_loop run set_event_loop to_thread",
        "runs on a loop whose only source is the conversation with the host; there are no sockets, threads or "
        "subprocesses",
    ),
    "base64": _module(
        "a85decode a85encode b16decode b16encode b32decode b32encode b32hexdecode b32hexencode b64decode b64encode "
        "b85decode b85encode decodebytes encodebytes standard_b64decode standard_b64encode urlsafe_b64decode "
        "urlsafe_b64encode"
    ),
    "binascii": _module(
        "Error Incomplete a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu crc32 crc_hqx hexlify "
        "unhexlify"
    ),
    "bisect": _module("bisect bisect_left bisect_right insort insort_left insort_right"),
    "calendar": _module(
        "Calendar HTMLCalendar IllegalMonthError IllegalWeekdayError TextCalendar FRIDAY MONDAY SATURDAY SUNDAY "
        "THURSDAY TUESDAY WEDNESDAY JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER "
        "DECEMBER calendar day_abbr day_name firstweekday isleap leapdays month month_abbr month_name monthcalendar "
        "monthrange timegm weekday weekheader"
    ),
    "cmath": _module(
        "acos acosh asin asinh atan atanh cos cosh e exp inf infj isclose isfinite isinf isnan log log10 nan nanj "
        "phase pi polar rect sin sinh sqrt tan tanh tau"
    ),
    "collections": _module(
        "ChainMap Counter UserDict UserList abc defaultdict deque", "OrderedDict UserString namedtuple"
    ),
    "collections.abc": _module(
        "AsyncGenerator AsyncIterable AsyncIterator Awaitable Callable Collection Container Coroutine Generator "
        "Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet "
        "Reversible Sequence Set Sized ValuesView"
    ),
    "contextlib": _module(
        "AbstractAsyncContextManager AbstractContextManager AsyncExitStack ExitStack aclosing closing nullcontext "
        "suppress",
        "AsyncContextDecorator ContextDecorator asynccontextmanager contextmanager redirect_stderr redirect_stdout",
    ),
    "copy": _module("Error", "copy deepcopy replace"),
    "csv": _module(
        "Dialect Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC QUOTE_NOTNULL QUOTE_STRINGS Sniffer excel "
        "excel_tab field_size_limit get_dialect list_dialects register_dialect unix_dialect unregister_dialect",
        "DictReader DictWriter reader writer",
    ),
    "dataclasses": _module(
        "Field FrozenInstanceError InitVar KW_ONLY MISSING field is_dataclass",
        "asdict astuple dataclass fields replace",
    ),
    "datetime": _module(
        "MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo",
        note="`now()` and `today()` ask the host's clock; the local time zone is UTC",
    ),
    "decimal": _module(
        "Clamped ConversionSyntax Decimal DecimalException DecimalTuple DivisionByZero DivisionImpossible "
        "DivisionUndefined FloatOperation Inexact InvalidContext InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY "
        "Overflow ROUND_05UP ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP "
        "ROUND_UP Rounded Subnormal Underflow Context getcontext localcontext setcontext"
    ),
    "difflib": _module(
        "Differ IS_CHARACTER_JUNK IS_LINE_JUNK SequenceMatcher context_diff diff_bytes get_close_matches "
        "ndiff restore unified_diff"
    ),
    "enum": _module(
        "CONFORM CONTINUOUS EJECT Enum EnumCheck Flag FlagBoundary IntEnum IntFlag KEEP NAMED_FLAGS ReprEnum STRICT "
        "StrEnum UNIQUE auto global_str member nonmember property unique verify"
    ),
    "fnmatch": _module("filter fnmatch fnmatchcase translate"),
    "fractions": _module("Fraction"),
    "functools": _module(
        "cmp_to_key partial partialmethod reduce total_ordering",
        "cache cached_property lru_cache singledispatch singledispatchmethod update_wrapper wraps",
    ),
    "graphlib": _module("CycleError TopologicalSorter"),
    "hashlib": _module(
        "blake2b blake2s md5 sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256",
        "new",
    ),
    "heapq": _module("heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest"),
    "hmac": _module("compare_digest digest new"),
    "html": _module("escape parser unescape"),
    "html.parser": _module("HTMLParser"),
    "io": _module("BytesIO SEEK_CUR SEEK_END SEEK_SET StringIO UnsupportedOperation"),
    "itertools": _module(
        "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile "
        "filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest"
    ),
    "json": _module("JSONDecodeError JSONDecoder JSONEncoder dump dumps load loads"),
    "keyword": _module("iskeyword issoftkeyword kwlist softkwlist"),
    "logging": _module(
        "",
        "CRITICAL DEBUG ERROR FATAL Filter Formatter Handler INFO LogRecord Logger NOTSET NullHandler StreamHandler WARN "
        "WARNING addLevelName basicConfig critical debug disable error exception fatal getLevelName getLogger info log "
        "warning",
        "records go to the run's standard error",
    ),
    "math": _module(
        "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 "
        "expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm "
        "ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt "
        "sumprod tan tanh tau trunc ulp"
    ),
    "numbers": _module("Complex Integral Number Rational Real"),
    "operator": _module(
        "abs add and_ call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv "
        "ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter itruediv ixor "
        "le length_hint lshift lt matmul mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor",
        "attrgetter methodcaller",
    ),
    "os": _module(
        "altsep curdir extsep linesep name path pardir pathsep sep", note="no files, no environment: names only"
    ),
    "os.path": _module(
        "altsep basename commonpath commonprefix curdir dirname extsep isabs join normcase normpath pardir pathsep sep "
        "split splitdrive splitext",
        note="the functions on path text only",
    ),
    "pprint": _module("", "PrettyPrinter isreadable isrecursive pformat pp pprint saferepr"),
    "queue": _module(
        "",
        "Empty Full LifoQueue PriorityQueue Queue SimpleQueue",
        "single-threaded: a wait that nothing can end is an error",
    ),
    "random": _module(
        "",
        "Random betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate "
        "lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle "
        "triangular uniform vonmisesvariate weibullvariate",
        "seeded by the host for each run",
    ),
    "re": _module(
        "A ASCII DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern RegexFlag S U UNICODE VERBOSE X compile "
        "error escape findall finditer fullmatch match search split sub subn"
    ),
    "secrets": _module("compare_digest", "choice randbelow randbits token_bytes token_hex token_urlsafe"),
    "shlex": _module("join quote", "split"),
    "statistics": _module(
        "StatisticsError correlation covariance fmean geometric_mean harmonic_mean linear_regression mean median "
        "median_grouped median_high median_low mode multimode pstdev pvariance quantiles stdev variance",
        "NormalDist",
    ),
    "string": _module(
        "Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable "
        "punctuation whitespace",
        "Formatter",
    ),
    "struct": _module("calcsize error iter_unpack pack pack_into unpack unpack_from"),
    "sys": _module(
        "",
        "argv byteorder exc_info exception exit float_info get_int_max_str_digits getdefaultencoding getrecursionlimit "
        "getsizeof hash_info hexversion implementation int_info intern maxsize maxunicode platform "
        "set_int_max_str_digits setrecursionlimit stderr stdin stdout version version_info",
        "facts about the interpreter, the streams, and `exit`",
    ),
    "textwrap": _module("TextWrapper dedent fill indent shorten wrap"),
    "time": _module(
        "strptime struct_time",
        "altzone asctime ctime daylight gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns "
        "process_time process_time_ns sleep strftime time time_ns timezone tzname",
        "the clock is the host's, asked and recorded; the local time zone is UTC",
    ),
    "traceback": _module(
        "", "format_exc format_exception format_exception_only print_exc print_exception", "the script's own lines only"
    ),
    "types": _module(
        "AsyncGeneratorType BuiltinFunctionType CoroutineType EllipsisType GeneratorType GenericAlias MethodType NoneType "
        "NotImplementedType UnionType",
        "SimpleNamespace",
    ),
    "typing": _module(
        "AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable "
        "BinaryIO Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine Counter "
        "DefaultDict Deque Dict Final FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KeysView "
        "List Literal LiteralString Mapping MappingView Match MutableMapping MutableSequence MutableSet NamedTuple "
        "Never NewType NoReturn NotRequired Optional ParamSpec ParamSpecArgs ParamSpecKwargs Pattern "
        "Protocol ReadOnly Required Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex "
        "SupportsFloat SupportsIndex SupportsInt SupportsRound TYPE_CHECKING Text TextIO Tuple TypeAlias "
        "TypeGuard TypeIs TypeVar TypeVarTuple TypedDict Union Unpack ValuesView assert_never assert_type cast final "
        "get_args get_origin is_typeddict no_type_check overload override runtime_checkable",
        "OrderedDict Type",
    ),
    "unicodedata": _module(
        "bidirectional category combining decimal decomposition digit east_asian_width is_normalized lookup mirrored "
        "name normalize numeric unidata_version"
    ),
    "urllib": _module("parse"),
    "urllib.parse": _module(
        "ParseResult SplitResult parse_qs parse_qsl quote quote_from_bytes quote_plus unquote unquote_plus "
        "unquote_to_bytes urldefrag urlencode urljoin urlparse urlsplit urlunparse urlunsplit"
    ),
    "uuid": _module("NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 UUID uuid3 uuid5", "uuid4 uuid1"),
    "warnings": _module(
        "filterwarnings simplefilter", "catch_warnings warn", "a warning is one line on standard error"
    ),
    "zoneinfo": _module("ZoneInfo ZoneInfoNotFoundError", "available_timezones"),
}

SINCE: dict[tuple[str, str], tuple[int, int]] = {
    ("csv", "QUOTE_NOTNULL"): (3, 12),
    ("csv", "QUOTE_STRINGS"): (3, 12),
    ("itertools", "batched"): (3, 12),
    ("math", "sumprod"): (3, 12),
    ("math", "fma"): (3, 13),
    ("random", "binomialvariate"): (3, 12),
    ("copy", "replace"): (3, 13),
    ("typing", "override"): (3, 12),
    ("typing", "ReadOnly"): (3, 13),
    ("typing", "TypeIs"): (3, 13),
    **{
        ("calendar", month): (3, 12)
        for month in "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER".split()
    },
}
"""Members that a Python older than the given version does not have."""

_NETWORK = Denial("there is no network here", "call a tool that fetches what you need")
_FILES = Denial("there are no files here", "call a tool, or keep the data in memory (`io.StringIO`, `io.BytesIO`)")
_PROCESS = Denial(
    "there are no processes or threads here", "call a tool; to do several things at once use `asyncio.gather`"
)
_INSIDE = Denial("the interpreter's own state is not visible to a script", "leave it out")
_PACKAGE = Denial("third-party packages are not importable here", "use the standard modules of the language, or a tool")

MODULES_DENIED: dict[str, Denial] = {
    **dict.fromkeys(
        "requests httpx aiohttp urllib3 socket ssl http ftplib smtplib imaplib poplib telnetlib select selectors".split(),
        _NETWORK,
    ),
    **dict.fromkeys(
        ["urllib.request", "urllib.error", "http.client", "http.server", "socketserver", "websockets", "bs4"], _NETWORK
    ),
    **dict.fromkeys(
        "pathlib shutil tempfile glob fileinput mmap sqlite3 dbm shelve zipfile tarfile gzip bz2 lzma configparser".split(),
        _FILES,
    ),
    **dict.fromkeys(
        "subprocess threading multiprocessing concurrent concurrent.futures signal pty sched _thread".split(), _PROCESS
    ),
    **dict.fromkeys(
        """
            inspect gc ctypes builtins importlib imp marshal dis ast code codeop tracemalloc faulthandler
            sysconfig pkgutil weakref atexit resource symtable runpy site tokenize token opcode bdb pdb trace
            profile cProfile cffi copyreg contextvars
        """.split(),
        _INSIDE,
    ),
    "pickle": Denial("unpickling runs code", "use `json`"),
    "numpy": Denial("third-party packages are not importable here", "use lists with `math` and `statistics`"),
    "pandas": Denial(
        "third-party packages are not importable here",
        "use lists of dictionaries with `csv`, `collections` and `statistics`",
    ),
    "scipy": Denial("third-party packages are not importable here", "use `math` and `statistics`"),
    "matplotlib": Denial("there is no screen here", "return the numbers"),
    "yaml": _PACKAGE,
    "pydantic": Denial("third-party packages are not importable here", "use `dataclasses`"),
    "attr": Denial("third-party packages are not importable here", "use `dataclasses`"),
    "dateutil": Denial(
        "third-party packages are not importable here", "use `datetime` (`fromisoformat`, `strptime`) and `calendar`"
    ),
    "pytz": Denial("third-party packages are not importable here", "use `zoneinfo`"),
    "typing_extensions": Denial("third-party packages are not importable here", "import the name from `typing`"),
    "platform": _INSIDE,
    "getpass": Denial("nobody sits at a keyboard", "take the value from an input of the run"),
    "argparse": Denial("a script has no command line", "take the values from inputs of the run"),
    "dotenv": Denial("a script has no environment", "take the values from inputs of the run"),
    "timeit": Denial("it runs text as code", "use `time.perf_counter`"),
    "locale": Denial("a script has no locale", "format with f-strings"),
}

MEMBERS_DENIED: dict[tuple[str, str], Denial] = {
    ("os", "environ"): Denial("a script has no environment", "take the value from an input of the run"),
    ("os", "getenv"): Denial("a script has no environment", "take the value from an input of the run"),
    ("os", "system"): Denial("there are no processes here", "call a tool"),
    ("os", "popen"): Denial("there are no processes here", "call a tool"),
    **{
        ("os", name): _FILES
        for name in "listdir getcwd remove unlink rename mkdir makedirs walk scandir stat open read write chdir rmdir".split()
    },
    **{
        ("os.path", name): _FILES
        for name in "exists isfile isdir getsize abspath realpath expanduser expandvars getmtime islink relpath".split()
    },
    ("functools", "WRAPPER_ASSIGNMENTS"): Denial(
        "the attributes that `wraps` copies are fixed", "use `functools.wraps(f)`"
    ),
    ("dataclasses", "make_dataclass"): Denial(
        "it builds source text from names and runs it", "write a `@dataclass` class"
    ),
    ("typing", "get_type_hints"): Denial("it evaluates strings as code", "read `__annotations__`"),
    ("typing", "ForwardRef"): Denial("it evaluates strings as code", "write the annotation as a string"),
    ("collections", "Mapping"): Denial("it moved long ago", "import it from `collections.abc`"),
    ("collections", "Iterable"): Denial("it moved long ago", "import it from `collections.abc`"),
    ("asyncio", "open_connection"): _NETWORK,
    ("asyncio", "start_server"): _NETWORK,
    ("asyncio", "create_subprocess_exec"): _PROCESS,
    ("asyncio", "create_subprocess_shell"): _PROCESS,
    ("io", "open"): _FILES,
    ("random", "SystemRandom"): Denial("randomness comes from the host", "use `random` or `secrets`"),
    ("secrets", "SystemRandom"): Denial("randomness comes from the host", "use `secrets.choice` and its like"),
    ("sys", "modules"): _INSIDE,
    ("sys", "_getframe"): _INSIDE,
    ("sys", "path"): _INSIDE,
    ("types", "FunctionType"): _INSIDE,
    ("types", "CodeType"): _INSIDE,
    ("types", "ModuleType"): _INSIDE,
    ("types", "MappingProxyType"): Denial("comparing one can hand out the mapping behind it", "copy the dictionary"),
    ("time", "tzset"): _INSIDE,
    ("hashlib", "file_digest"): _FILES,
    ("hashlib", "pbkdf2_hmac"): Denial("its cost is unbounded inside one call", "use a tool for password hashing"),
    ("hashlib", "scrypt"): Denial("its cost is unbounded inside one call", "use a tool for password hashing"),
}

# --------------------------------------------------------------------------------------------------------------------
# Attributes and names
# --------------------------------------------------------------------------------------------------------------------

PUBLIC_UNDERSCORE: frozenset[str] = frozenset(
    "_ _asdict _field_defaults _fields _generate_next_value_ _ignore_ _make _missing_ _name_ _order_ _replace _value_".split()
)
"""Names with a leading underscore that are documented and mean the same on every object; all others are private."""

PRIVATE_MARK = "\u0f77"
"""What the guard appends to private names: a letter that an identifier may hold, so that CPython takes the names
everywhere, but that no source can spell, because the parser replaces it by what it is composed of (NFKC). Unicode
discourages its use in text."""

_TO_FRAMES = Denial("it leads to frames and code objects", "leave it out")

ATTRIBUTES_DENIED: dict[str, Denial] = {
    **dict.fromkeys(
        """
        gi_frame gi_code gi_yieldfrom gi_running gi_suspended cr_frame cr_code cr_await cr_origin cr_running cr_suspended
        ag_frame ag_code ag_await ag_running ag_suspended tb_frame tb_next tb_lasti tb_lineno
        f_back f_builtins f_code f_generator f_globals f_lasti f_lineno f_locals f_trace f_trace_lines f_trace_opcodes
        co_argcount co_branches co_cellvars co_code co_consts co_exceptiontable co_filename co_firstlineno co_flags
        co_freevars co_kwonlyargcount co_lines co_linetable co_lnotab co_name co_names co_nlocals co_positions
        co_posonlyargcount co_qualname co_stacksize co_varnames
        """.split(),
        _TO_FRAMES,
    ),
    "with_traceback": Denial("tracebacks lead to frames", "raise the exception with `raise ... from ...`"),
}

ATTRIBUTES_BY_RECEIVER: dict[str, Denial] = {
    "format": Denial("a format string can walk attributes", "use an f-string"),
    "format_map": Denial("a format string can walk attributes", "use an f-string"),
    "mro": Denial("it walks the class graph", "use `isinstance` or `issubclass`"),
    "obj": Denial("an `AttributeError` would hand out the object that it is about", "use the object you already have"),
    "get_loop": Denial("the event loop is the runtime's own", "use `asyncio.gather`, `create_task` or `sleep`"),
    "get_stack": _TO_FRAMES,
    "print_stack": _TO_FRAMES,
    "get_context": Denial("contexts belong to the runtime", "leave it out"),
}
"""Ordinary names that are dangerous on a few kinds of object: admitted in source, decided by the object at run time."""

_BINARY = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()

DUNDER_METHODS: frozenset[str] = frozenset(
    f"__{name}__"
    for name in (
        """
        init new repr str format bytes hash bool eq ne lt le gt ge call
        len iter next reversed contains getitem setitem delitem missing
        enter exit aenter aexit aiter anext await
        neg pos abs invert int float complex round trunc floor ceil
        getattr setattr delattr get set delete set_name
        init_subclass class_getitem post_init copy deepcopy
        """.split()
        + _BINARY
        + [f"r{name}" for name in _BINARY]
        + [f"i{name}" for name in _BINARY if name != "divmod"]
    )
)
"""Special methods that a class may define, and that may be called by name (`super().__init__()`)."""

DUNDERS_DENIED: dict[str, Denial] = {
    "__class__": Denial("an object keeps its class", "make a new object"),
    "__bases__": Denial("it walks the class graph", "use `issubclass`"),
    "__base__": Denial("it walks the class graph", "use `issubclass`"),
    "__mro__": Denial("it walks the class graph", "use `isinstance` or `issubclass`"),
    "__subclasses__": Denial("it walks the class graph", "keep a registry with `__init_subclass__`"),
    "__globals__": Denial("it leads to module globals", "pass the value as an argument"),
    "__builtins__": Denial("it leads to the real builtins", "call the builtin by its name"),
    "__code__": Denial("it leads to code objects", "call the function"),
    "__closure__": Denial("it leads to a function's cells", "return the value from the function"),
    "__defaults__": Denial("it leads into functions", "pass the argument"),
    "__kwdefaults__": Denial("it leads into functions", "pass the argument"),
    "__func__": Denial("it leads into methods", "call the method"),
    "__self__": Denial("it leads into methods", "keep a reference to the object"),
    "__wrapped__": Denial("it leads behind decorators", "keep a reference to the function"),
    "__traceback__": Denial("tracebacks lead to frames", "use `traceback.format_exc()`"),
    "__del__": Denial("finalizers run at moments that nobody can foresee", "use `with` and `__exit__`"),
    "__getattribute__": Denial("it intercepts every access, also the runtime's own", "define `__getattr__`"),
    "__index__": Denial("it runs inside the interpreter's own loops", "define `__int__` and convert"),
    "__length_hint__": Denial("it runs inside the interpreter's own loops", "define `__len__`"),
    "__reduce__": Denial("pickling hooks build arbitrary objects", "define `__copy__`"),
    "__reduce_ex__": Denial("pickling hooks build arbitrary objects", "define `__copy__`"),
    "__getstate__": Denial("pickling hooks build arbitrary objects", "define `__copy__`"),
    "__setstate__": Denial("pickling hooks build arbitrary objects", "define `__copy__`"),
    "__prepare__": Denial("metaclasses of one's own are not in the language", "use a class decorator"),
    "__instancecheck__": Denial("metaclasses of one's own are not in the language", "use `isinstance` on a base class"),
    "__subclasscheck__": Denial("metaclasses of one's own are not in the language", "use `issubclass` on a base class"),
    "__subclasshook__": Denial("it changes what `isinstance` says", "inherit from the base class"),
    "__mro_entries__": Denial("it changes a class's bases", "name the base class itself"),
    "__import__": Denial("modules are imported by statement only", "write `import name`"),
    "__loader__": Denial("it leads to the import system", "write `import name`"),
    "__spec__": Denial("it leads to the import system", "write `import name`"),
    "__file__": Denial("a script is not a file", "leave it out"),
    "__buffer__": Denial("it exposes memory", "define `__bytes__`"),
}

DUNDER_ATTRIBUTES_READ: frozenset[str] = DUNDER_METHODS | frozenset(
    """
    __annotations__ __args__ __cause__ __class__ __context__ __dict__ __doc__ __members__ __module__ __name__ __notes__
    __origin__ __qualname__ __slots__ __suppress_context__
    """.split()
)
"""Double-underscore attributes that may be read."""

DUNDER_ATTRIBUTES_WRITTEN: frozenset[str] = frozenset(
    "__name__ __qualname__ __doc__ __cause__ __context__ __suppress_context__".split()
)
"""Double-underscore attributes that may be assigned on an object."""

DUNDER_CLASS_NAMES: frozenset[str] = DUNDER_METHODS | frozenset("__slots__ __match_args__ __doc__".split())
"""Double-underscore names that a class body may bind (and then read)."""

DUNDER_NAMES_READ: frozenset[str] = frozenset(["__name__", "__doc__", "__debug__"])
"""Double-underscore variables that exist everywhere."""

DUNDER_NAMES_WRITTEN: frozenset[str] = frozenset("__all__ __author__ __version__".split())
"""Double-underscore variables that a script may bind at its top level (and then read); they mean nothing here."""

STOCK_METACLASSES: frozenset[str] = frozenset(["ABCMeta"])
"""What `metaclass=` may name, imported from `abc` or as `abc.ABCMeta`."""

# --------------------------------------------------------------------------------------------------------------------
# Questions that every reader of the table asks in the same way
# --------------------------------------------------------------------------------------------------------------------


def is_dunder(name: str) -> bool:
    """Whether ``name`` has the form ``__x__``."""
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def is_private(name: str) -> bool:
    """Whether ``name`` has a leading underscore and is no dunder, no mere underscores, and not documented as public."""
    return name.startswith("_") and not is_dunder(name) and name not in PUBLIC_UNDERSCORE and name.strip("_") != ""


def exports(module: str) -> frozenset[str]:
    """The names that ``module`` exports under the running Python; empty for a module outside the language."""
    entry = MODULES.get(module)
    if entry is None:
        return frozenset()
    return frozenset(name for name in entry.names if SINCE.get((module, name), (3, 0)) <= sys.version_info[:2])


BUILTINS: frozenset[str] = frozenset(BUILTINS_AS_IS) | frozenset(BUILTINS_REPLACED) | frozenset(BUILTINS_ADDED)
"""Every builtin name of the language."""
