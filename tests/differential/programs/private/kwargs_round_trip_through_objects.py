class Options:
    _known = {"_verbose": False, "_retries": 3}

    def __init__(self, **_kwargs):
        unknown = sorted(set(_kwargs) - set(self._known))
        if unknown:
            raise TypeError(f"unknown options: {', '.join(unknown)}")
        for _name, _default in self._known.items():
            setattr(self, _name, _kwargs.get(_name, _default))

    def _as_kwargs(self):
        return {name: getattr(self, name) for name in self._known}

    def merged(self, **_changes):
        return Options(**{**self._as_kwargs(), **_changes})


o = Options(_retries=5)
print(o._as_kwargs(), o._verbose, o._retries, o.merged(_verbose=True)._as_kwargs())
print({k.removeprefix("_"): v for k, v in o._as_kwargs().items()}, vars(o) == o._as_kwargs())
try:
    Options(_retires=1, _verbose=True)
except TypeError as error:
    print(error)


def call(function, /, **kwargs):
    return function(**kwargs)


print(call(lambda _a, _b=2: (_a, _b), _a=1), call(Options, _verbose=1)._verbose, call(dict, _k="v"))
list(call(lambda **k: k, _z=1, _y=2))
