_count = 0
__version = "dunder-ish"


def _bump(_by=1):
    global _count
    _count += _by

    def _inner():
        nonlocal _by
        _by *= 10
        return _by

    return _count, _inner(), _by


class Tracker:
    _count = 100

    def bump(self):
        global _count, _created
        _count += 1
        _created = "made global"
        self._count += 1
        return _count, self._count, Tracker._count


print(_bump(), _bump(5), _count)
print(Tracker().bump(), _count, _created, __version)
del _created
try:
    _created
except NameError as error:
    print(error, error.name)


class Declares:
    global _declared
    _declared = "set from a class body"
    _own = 1


_declared, hasattr(Declares, "_declared")
