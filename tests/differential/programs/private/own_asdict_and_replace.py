class Record:
    _fields = ("a", "b")

    def __init__(self, a, b):
        self._a, self._b = a, b

    def _asdict(self):
        return {name: getattr(self, "_" + name) for name in self._fields}

    def _replace(self, **changes):
        return Record(**{**self._asdict(), **changes})

    @classmethod
    def _make(cls, values):
        return cls(*values)

    def _missing_(self):
        return "ordinary method"

    def _update(self, **kw):
        for name, value in kw.items():
            setattr(self, f"_{name}", value)
        return self


r = Record._make([1, 2])
print(r._asdict(), r._replace(b=5)._asdict(), r._fields, r._missing_())
print(r._update(a=10, _deep="x")._asdict(), sorted(vars(r)), getattr(r, "__deep"))
vars(r)
