class _Private:
    __x = 1

    def get(self, __arg, *, __kw=2):
        __local = __arg + __kw
        return __local, self.__x


class __Double:
    __y = 2

    def get(self):
        return self.__y, type(self).__y


class Outer:
    __v = "outer"

    class Inner:
        __v = "inner"

        def get(self):
            return self.__v, Outer._Outer__v

    def method(self):
        def nested():
            return self.__v

        return nested(), [self.__v for _ in range(1)], (lambda: self.__v)()


p = _Private()
print(p.get(1), p._Private__x, _Private._Private__x, __Double().get(), __Double._Double__y)
print(Outer.Inner().get(), Outer().method(), p.get(5, **{"_Private__kw": 7}))
__global = "module"


class Reader:
    def read(self):
        return _Reader__thing


_Reader__thing = "mangled global"
Reader().read(), __global
