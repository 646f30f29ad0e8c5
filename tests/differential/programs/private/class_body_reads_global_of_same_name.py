_version = "1.0"


class App:
    _version = _version + "-app"

    def get(self):
        return _version, self._version

    _getters = [lambda self: self._version, lambda self: _version]


class Sub(App):
    _version = App._version + "-sub"
    print("in class body:", _version)
    if _version.endswith("sub"):
        _flag = True
    for _i in range(3):
        _last = _i
    with_default = (lambda _v=_version: _v)()


print(App().get(), Sub().get(), [g(Sub()) for g in App._getters], Sub._flag, Sub._last, Sub._i, Sub.with_default)
try:

    class Broken:
        _a = 1
        _b = [_a for _ in range(2)]

except NameError as error:
    print(error)


def function():
    _local = "function"

    class Inside:
        _copy = _local
        _local = "class"

    return Inside._copy, Inside._local


try:
    print(function())
except NameError as error:
    print(error)
