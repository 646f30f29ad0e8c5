_limit = 10
_names = ["global"]


class Config:
    _limit = 5
    _double = _limit * 2
    _names = _names + ["class"]
    _table = {n: n * 2 for n in range(_limit)}
    _squares = [n * n for n in range(3)]

    def _default(_value=_double):
        return _value

    _computed = _default() + _default(1)
    _alias = _default
    __mangled = _limit + 1
    _from_mangled = __mangled * 10

    def limit(self):
        return _limit, self._limit, Config._limit, self._from_mangled

    class _Inner:
        _limit = 77
        _own = _limit + 1

    del _default


print(Config().limit(), Config._double, Config._names, _names, len(Config._table), Config._squares)
print(Config._computed, Config._alias(8), hasattr(Config, "_default"), Config._Inner._own, Config._Inner.__qualname__)
_limit += 1
Config().limit()
