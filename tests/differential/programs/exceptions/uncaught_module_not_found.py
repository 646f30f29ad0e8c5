# raises ModuleNotFoundError
def optional(name):
    try:
        raise ImportError(f"cannot import {name}", name=name)
    except ImportError as error:
        return f"{error.name}: {error}"


print(optional("extras"))
error = ModuleNotFoundError("No module named 'plugin'", name="plugin")
print(error.name, isinstance(error, ImportError))
raise error
