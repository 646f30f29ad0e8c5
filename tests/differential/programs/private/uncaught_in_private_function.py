# raises _Failure
class _Failure(Exception):
    """Private exception type."""


def _check(_value):
    if _value > 2:
        raise _Failure(f"_value is {_value}")
    return _value


def _run(_values):
    return [_check(_v) for _v in _values]


print(_run([1, 2]), _check.__name__, _Failure.__name__, _Failure.__doc__)
_run([1, 3])
