# raises AttributeError
class _Cache:
    def __init__(self):
        self._data = {}

    def _lookup(self, key):
        return self._dta[key]

    def get(self, key):
        return self._lookup(key)


def _main():
    cache = _Cache()
    cache._data["k"] = 1
    print(cache._data)
    return cache.get("k")


_main()
