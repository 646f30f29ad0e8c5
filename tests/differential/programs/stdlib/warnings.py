import warnings
from warnings import catch_warnings, simplefilter, warn


class CustomWarning(UserWarning):
    pass


def old(x):
    warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return x


print(old(1), warn("just a note"), warn(CustomWarning("mine")))
with catch_warnings(record=True) as caught:
    simplefilter("always")
    old(2)
    warn("text")
    warn(CustomWarning("object"))
print([(w.category.__name__, str(w.message)) for w in caught])
with catch_warnings():
    simplefilter("error")
    for category in (UserWarning, CustomWarning, RuntimeWarning):
        try:
            warn("as error", category)
        except Warning as error:
            print(type(error).__name__, error)
with catch_warnings():
    warnings.filterwarnings("ignore", category=CustomWarning)
    warnings.filterwarnings("error", message=".*danger.*")
    warn("ignored", CustomWarning)
    try:
        warn("some danger here")
    except UserWarning as error:
        print("error:", error)
with catch_warnings(record=True) as empty:
    simplefilter("ignore")
    warn("nothing")
len(empty)
