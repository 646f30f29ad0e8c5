import warnings

def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)
for _ in range(2):
    old()
warnings.warn("shown")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded", RuntimeWarning)
    old()
print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as error")
    except UserWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message=".*quiet.*")
    warnings.warn("be quiet now")
for wrong in (lambda: warnings.warn("x", 3), lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
