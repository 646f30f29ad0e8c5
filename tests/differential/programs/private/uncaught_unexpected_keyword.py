# raises TypeError
def _configure(name, *, _debug=False):
    return f"{name} {_debug}"


print(_configure("a", _debug=True))
print(_configure("b", **{"_debug": 1}))
_configure("c", _verbose=True)
