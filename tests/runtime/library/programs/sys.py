import sys
print(sys.maxsize, type(sys.argv), sys.version_info[:2], sys.platform, sys.byteorder, sys.getsizeof(1), sys.intern("a"))
print(sys.implementation.name, sys.float_info.max, sys.hash_info.width, sys.getdefaultencoding(), sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exc_info()[:2], sys.exception() is error)
print(sys.exc_info())
try:
    sys.exit(3)
except SystemExit as stop:
    print(stop.code)
for wrong in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.intern(3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
