# raises SystemExit
import sys


def main(values):
    bad = [v for v in values if v < 0]
    if bad:
        print("bad values:", bad)
        return 2
    return 0


sys.exit(main([1, -2, 3]))
