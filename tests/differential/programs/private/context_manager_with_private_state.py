class Transaction:
    _depth = 0

    def __init__(self, store):
        self._store = store
        self._backup = None

    def __enter__(self):
        Transaction._depth += 1
        self._backup = dict(self._store)
        return self

    def __exit__(self, _kind, _error, _tb):
        Transaction._depth -= 1
        if _kind is not None:
            self._rollback()
            print("rolled back because of", _kind.__name__, _error)
        return _kind is ValueError

    def _rollback(self):
        self._store.clear()
        self._store.update(self._backup)


store = {"_a": 1}
with Transaction(store) as _t:
    store["_b"] = 2
    print(_t._depth, _t._backup)
with Transaction(store):
    store["_c"] = 3
    raise ValueError("no _c")
print(store, Transaction._depth)
