class Recorder:
    def __init__(self):
        self._seen = []

    def __getattr__(self, name):
        self._seen.append(name)
        if name.startswith("_"):
            raise AttributeError(f"private: {name} ({len(name)})")
        return name


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        print("forwarding", name)
        return getattr(self._target, name)


class Real:
    _inner = "inner"

    def _method(self):
        return "method of " + type(self).__name__


r = Recorder()
for look in (lambda: r._hidden, lambda: r.__mangled, lambda: r.open, lambda: getattr(r, "_by_string")):
    try:
        print(look())
    except AttributeError as error:
        print(error)
print(r._seen, r._seen[0] == "_hidden", [len(n) for n in r._seen])
p = Proxy(Real())
print(p._inner, p._method(), hasattr(p, "_nothing"))
try:
    p._absent
except AttributeError as error:
    print(error)
