_x, __y = 3, 4.5


class T:
    _name = "tee"

    def __init__(self):
        self._v = {"_k": 1}
        self.__m = "mangled"

    def show(self):
        return f"{self._v=} {self.__m=} {self._v['_k']=} {self._name!r:>6}"


t = T()
print(f"{_x} {_x=} {__y = :.2f} {_x!r} {t._name=}")
print(f"{t._v['_k']} {t._v} {t.show()}")
print(f"{(lambda _a: _a * 2)(_x)} {[_i for _i in range(_x)]} {'_literal'} {{_x}} {_x:{_x}d}|")
print("{t._name} {t._v[_k]} {0._name:>5}".format(t, t=t))
try:
    "{0._missing}".format(t)
except AttributeError as error:
    print(error, error.name)
len(f"{_x=}"), f"{t._name.upper()=}"
