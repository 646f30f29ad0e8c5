# raises SystemExit
import sys


def load(name):
    table = {"a": 1}
    if name not in table:
        sys.exit(f"error: no table called {name!r}")
    return table[name]


print(load("a"))
load("b")
