from contextlib import nullcontext as _null

with _null("entered") as _ctx, _null((1, 2)) as (_p, _q):
    print(_ctx, _p, _q)
if (_m := 5) > 3:
    print(_m, [_w := _m + i for i in range(3)], _w)
_a, (_b, *_c), _d = 1, (2, 3, 4), 5
print(_a, _b, _c, _d)
_a, _b = _b, _a
_a += 10
_list = [0, 0]
_list[_b - 1], _list[1] = "x", "y"
print(_a, _b, _list)
for _i, (_j, _k) in enumerate([(1, 2), (3, 4)]):
    print(_i, _j, _k)
else:
    _done = True
try:
    raise ValueError("_message")
except ValueError as _error:
    print(_error)
match {"_type": "x", "_rest": 1, "_more": 2}:
    case {"_type": _t, **_others}:
        print(_t, _others)
match [1, 2, 3]:
    case [_first, *_tail] as _whole:
        print(_first, _tail, _whole)
print({_v: _k for _k, _v in {"a": 1}.items()}, [_x for _x in "ab" if _x != "a"], _done)
del _a, _list[0]
assert "_a" not in _list, "_list"
_list
