def greet(name: str, times: int = 1, *, loud: bool = False) -> str:
    """Say hello.

    More text.
    """
    return ("HELLO " if loud else "hello ") + name * times


greet.version = (1, 2)
print(greet.__name__, greet.__qualname__, greet.__module__, greet.__doc__.splitlines()[0])
print(greet.__annotations__, greet.version, greet.__dict__, callable(greet), type(greet).__name__)
greet.__name__ = "renamed"
greet.__doc__ = "New doc."
print(greet.__name__, greet.__doc__, repr(greet).split(" at ")[0])
square = lambda x: x**2
print(square.__name__, square(4), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: None)())
alias = greet
print(alias is greet, alias("x", loud=True), [f("y") for f in (greet, str.upper, len)])
print(len.__name__, str.upper.__name__, "abc".upper.__name__, print.__doc__ is not None)
