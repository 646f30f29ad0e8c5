leaf = [ValueError("v"), TypeError("t")]
nested = ExceptionGroup("outer", [ExceptionGroup("inner", leaf), KeyError("k")])


def flatten(group):
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from flatten(error)
        else:
            yield error


print(nested, repr(nested))
print([repr(e) for e in flatten(nested)])
print(nested.subgroup(TypeError), nested.split(ValueError)[1])
for bad in (lambda: ExceptionGroup("empty", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, leaf)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
type(BaseExceptionGroup("b", leaf)).__name__
