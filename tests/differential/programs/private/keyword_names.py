def query(table, _limit=10, *, _order=None, **_filters):
    return table, _limit, _order, _filters


def collect(**kwargs):
    return sorted(kwargs.items()), kwargs.get("_id"), "_id" in kwargs, {k: len(k) for k in kwargs}


print(query("t"), query("t", _limit=1), query("t", 2, _order="x", _extra=3, plain=4))
print(query(**{"table": "t", "_limit": 5, "_unknown": 6}))
print(collect(_id=1, name="n"), collect(**{"_id": 2, "_rev": 3}))
options = {"_limit": 7, "_order": "desc"}
print(query("t", **options), query("t", **options, _other=1), dict(_a=1, **options), dict(_x=1)["_x"])


def forward(*args, **kwargs):
    kwargs.setdefault("_order", "forwarded")
    if "_limit" in kwargs:
        kwargs["_limit"] += 1
    return query(*args, **kwargs)


print(forward("t"), forward("t", _limit=1))
for bad in (lambda: query("t", 1, _limit=2), lambda: query("t", _order=1, **{"_order": 2}), lambda: query(_limit=1)):
    try:
        bad()
    except TypeError as error:
        print(error)
