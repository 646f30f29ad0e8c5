from functools import cached_property, lru_cache, partialmethod


class Report:
    def __init__(self, rows):
        self._rows = rows
        self._work = 0

    @cached_property
    def _total(self):
        self._work += 1
        return sum(self._rows)

    @cached_property
    def summary(self):
        return f"{len(self._rows)} rows, total {self._total}"

    @staticmethod
    @lru_cache(maxsize=None)
    def _expensive(_n, _scale=1):
        print("computing", _n, _scale)
        return _n * _scale

    def _scaled(self, _by):
        return self._total * _by

    _doubled = partialmethod(_scaled, 2)
    _tripled = partialmethod(_scaled, _by=3)


r = Report([1, 2, 3])
print(r.summary, r._total, r._work, "_total" in vars(r), sorted(r.__dict__))
del r._total
print(r._total, r._work, r._doubled(), r._tripled())
print(Report._expensive(2, _scale=3), r._expensive(2, _scale=3), Report._expensive.cache_info().hits)
