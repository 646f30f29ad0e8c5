import sys

print(sys.version_info >= (3, 11), sys.version_info.major, sys.version_info[:1], len(sys.version_info), sys.maxsize == 2**63 - 1, sys.maxunicode, sys.byteorder, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.width, sys.platform, sys.implementation.name, sys.hexversion > 0x30B0000 - 1, isinstance(sys.version, str))
print(sys.intern("abc") == "abc", isinstance(sys.argv, list), sys.getrecursionlimit() >= 100, isinstance(sys.getsizeof([1]), int))
sys.stdout.write("direct\n")
print("a", file=sys.stdout, flush=True)
sys.stderr.write("to stderr\n")
sys.stdout.flush()
sys.stdout.writelines(["x", "y\n"])
print(sys.exc_info())
try:
    int("x")
except ValueError:
    kind, value, _ = sys.exc_info()
    print(kind.__name__, value)
try:
    sys.exit("bye")
except SystemExit as error:
    print(error.code)
sys.setrecursionlimit(sys.getrecursionlimit())
try:
    sys.setrecursionlimit(-1)
except ValueError as error:
    print(error)
sys.float_info.max * 10, sys.maxsize + 1
