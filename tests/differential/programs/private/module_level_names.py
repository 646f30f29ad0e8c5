import json as _json
from collections import deque as _deque, namedtuple as _nt
from math import sqrt as _sqrt

_CACHE: dict[str, int] = {}
_T = _nt("_T", "a b")
__all__ = ["_public"]


def _helper(_a, _b=2, /, *_rest, _c, **_more):
    """A private helper."""
    return _a + _b, _rest, _c, _more


class _Hidden:
    """A hidden class."""

    _registry = _CACHE


print(_helper(1, _c=3), _helper(1, 2, 3, _c=4, _d=5), _helper.__name__, _helper.__doc__, len(_helper.__name__))
print(_Hidden, _Hidden.__name__, repr(_Hidden()).split(" at ")[0], _T(1, 2), _T.__name__)
_CACHE["_k"] = _json.loads('{"_v": 1}')["_v"]
print(_Hidden._registry, _sqrt(16), _deque([1], maxlen=2), _json.dumps({"_id": _CACHE}))
print(_helper.__annotations__, sorted(_CACHE), (lambda _q: _q)(1), __all__)
_lambda = lambda: None
_lambda.__name__, (lambda: 0).__qualname__
