# raises PermissionError
from functools import wraps

current = {"role": "guest"}


def requires(role):
    def decorate(function):
        @wraps(function)
        def guarded(*args, **kwargs):
            if current["role"] != role:
                raise PermissionError(f"{function.__name__} requires {role}, you are {current['role']}")
            return function(*args, **kwargs)

        return guarded

    return decorate


@requires("admin")
def delete(name):
    return f"deleted {name}"


current["role"] = "admin"
print(delete("a"))
current["role"] = "guest"
delete("b")
