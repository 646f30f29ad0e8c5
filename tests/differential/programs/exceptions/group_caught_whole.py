def checks(values):
    errors = []
    for value in values:
        try:
            if value < 0:
                raise ValueError(f"negative: {value}")
            [10, 20][value]
        except (ValueError, IndexError) as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("checks failed", errors)
    return "all good"


print(checks([0, 1]))
try:
    checks([-1, 5, 0, -7])
except ExceptionGroup as group:
    print(group, "|", group.message, len(group.exceptions))
    print([f"{type(e).__name__}: {e}" for e in group.exceptions])
    match_, rest = group.split(ValueError)
    print(match_.exceptions, rest.exceptions)
    print(group.subgroup(TypeError), repr(group.subgroup(lambda e: "5" in str(e) or "index" in str(e))))
    print(group.derive([KeyError("k")]))
