import sys

for action in (lambda: sys.exit(), lambda: sys.exit(3), lambda: sys.exit("message"), lambda: exit(4), lambda: quit()):
    try:
        action()
    except SystemExit as leaving:
        print(type(leaving).__name__, leaving.code, leaving.args, isinstance(leaving, Exception))
try:
    try:
        raise SystemExit(5)
    except Exception:
        print("not an Exception")
except BaseException as error:
    print("BaseException", error.code)


def stop():
    raise SystemExit


try:
    stop()
except:
    print("bare except sees it too")
raise SystemExit
