"""What the processor-bound benchmark runs: small programs over the parts of Python that scripts lean on.

Each is a text with `{n}` for its size and ends in a value that shows the work was done, so every engine can be held to CPython's
answer. They use no tool and print nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Workload:
    """One program.

    Attributes:
        name: what it exercises.
        source: the program, with ``{n}`` where its size goes.
        size: a size at which it takes a few milliseconds, from which larger ones are scaled.
        replaced: whether its time goes into builtins or library members that headgate replaces, not into bytecode.
    """

    name: str
    source: str
    size: int
    replaced: bool = False

    def code(self, size: int) -> str:
        """The program at ``size``."""
        return self.source.replace("{n}", str(size))


CORE: Final = [
    Workload(
        "arithmetic loop",
        """\
def work(count):
    total = 0
    for number in range(count):
        total = (total * 31 + number * number - 7) % 1000003
    return total

work({n})
""",
        30_000,
    ),
    Workload(
        "arithmetic, top level",
        """\
total = 0
number = 0
while number < {n}:
    total += number % 7 * 3 - 1
    number += 1
total
""",
        30_000,
    ),
    Workload(
        "recursion (fib)",
        """\
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

total = 0
for _ in range({n}):
    total += fib(14)
total
""",
        5,
    ),
    Workload(
        "dictionaries",
        """\
def work(count):
    counts = {}
    for number in range(count):
        key = number * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
    return len(counts), sum(counts.values())

work({n})
""",
        20_000,
    ),
    Workload(
        "strings",
        """\
def work(count):
    kept = []
    for number in range(count):
        word = "Item-" + str(number) + " of " + "the list"
        parts = word.lower().split(" ")
        if parts[0].startswith("item-1") and "list" in word:
            kept.append("/".join(parts).replace("the", "a"))
    return len(kept), len("".join(kept))

work({n})
""",
        10_000,
    ),
    Workload(
        "sorting",
        """\
def work(count):
    numbers = []
    state = 12345
    for _ in range(200):
        state = (state * 1103515245 + 12345) % 2147483648
        numbers.append(state)
    total = 0
    for turn in range(count):
        ordered = sorted(numbers, key=lambda number: -(number % 1000))
        total += ordered[0] % 1000
        numbers[turn % 200] = turn
    return total

work({n})
""",
        80,
    ),
    Workload(
        "methods and _private attributes",
        """\
class Account:
    def __init__(self, owner):
        self._owner = owner
        self._balance = 0
        self._entries = []

    def _record(self, amount):
        self._entries.append(amount)
        if len(self._entries) > 100:
            self._entries.clear()

    def deposit(self, amount):
        self._balance += amount
        self._record(amount)
        return self._balance

def work(count):
    account = Account("x")
    for number in range(count):
        account.deposit(number % 13)
    return account.deposit(0)

work({n})
""",
        15_000,
    ),
    Workload(
        "inheritance and properties",
        """\
class Shape:
    def __init__(self, side):
        self._side = side

    @property
    def side(self):
        return self._side

    def area(self):
        return 0

class Square(Shape):
    def area(self):
        return self.side * self.side + super().area()

def work(count):
    shapes = [Square(number % 9) for number in range(100)]
    total = 0
    for number in range(count):
        total += shapes[number % 100].area()
    return total

work({n})
""",
        10_000,
    ),
    Workload(
        "generators",
        """\
def numbers(count):
    for number in range(count):
        yield number * 2

def only_odd_thirds(source):
    for number in source:
        if number % 3:
            yield number + 1

def work(count):
    return sum(only_odd_thirds(numbers(count)))

work({n})
""",
        30_000,
    ),
    Workload(
        "comprehensions",
        """\
def work(count):
    total = 0
    for turn in range(count):
        squares = [number * number for number in range(100) if number % 3]
        index = {number: number + turn for number in squares}
        total += len({value % 17 for value in index.values()}) + sum(index[number] for number in squares)
    return total

work({n})
""",
        200,
    ),
    Workload(
        "dataclasses",
        """\
from dataclasses import dataclass

@dataclass
class Point:
    x: int
    y: int = 0

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

def work(count):
    point = Point(0)
    equal = 0
    for number in range(count):
        point = point.moved(number % 3, 1)
        equal += point == Point(number, number)
    return point.x, point.y, equal

work({n})
""",
        8_000,
    ),
    Workload(
        "f-strings",
        """\
def work(count):
    size = 0
    for number in range(count):
        size += len(f"{number:>8} {number / 3:.2f} {'even' if number % 2 == 0 else 'odd'}")
    return size

work({n})
""",
        10_000,
    ),
    Workload(
        "exceptions",
        """\
def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1

def work(count):
    texts = ["12", "x", "7", "-", "90"]
    total = 0
    for number in range(count):
        total += parse(texts[number % 5])
    return total

work({n})
""",
        15_000,
    ),
]
"""What headgate leaves to CPython's own bytecode; its target is 1.1 on these."""

REPLACED: Final = [
    Workload(
        "str.format, literal template",
        """\
def work(count):
    size = 0
    for number in range(count):
        size += len("{:>8} {name} {:.2f}".format(number, number / 3, name="x"))
    return size

work({n})
""",
        10_000,
        replaced=True,
    ),
    Workload(
        "str.format, template in a variable",
        """\
def work(count):
    template = "{:>8} {name} {:.2f}"
    size = 0
    for number in range(count):
        size += len(template.format(number, number / 3, name="x"))
    return size

work({n})
""",
        10_000,
        replaced=True,
    ),
    Workload(
        "isinstance, type(x), getattr",
        """\
class Box:
    def __init__(self):
        self.size = 3

def work(count):
    box = Box()
    total = 0
    for number in range(count):
        if isinstance(number, int) and type(number) is int:
            total += getattr(box, "size") + number % 2
    return total

work({n})
""",
        10_000,
        replaced=True,
    ),
    Workload(
        "math.sqrt and json.dumps by module",
        """\
import json
import math

def work(count):
    total = 0.0
    for number in range(count):
        total += math.sqrt(number) + len(json.dumps({"n": number, "l": [1, 2.5, "x"]}))
    return round(total, 6)

work({n})
""",
        4_000,
        replaced=True,
    ),
    Workload(
        "re and collections",
        """\
import re
from collections import Counter, defaultdict

def work(count):
    pattern = re.compile(r"(\\w+)-(\\d+)")
    seen = Counter()
    groups = defaultdict(list)
    for number in range(count):
        match = pattern.search(f"order item-{number % 50} shipped")
        seen.update([match.group(1)])
        groups[int(match.group(2)) % 5].append(number % 10)
    return seen["item"], sorted((key, sum(values)) for key, values in groups.items())

work({n})
""",
        6_000,
        replaced=True,
    ),
]
"""What goes through builtins and library members that headgate replaces with checked ones; reported, without a target."""

ALL: Final = [*CORE, *REPLACED]
