# raises UnboundLocalError
_total = 10


def _add(_n):
    if _n > 100:
        _total = 0
    return _total + _n


print(_total)
_add(5)
