# raises LookupError
def find(names, wanted):
    for name in names:
        if name == wanted:
            return name
    error = LookupError(f"no {wanted!r} among {len(names)} names")
    error.add_note("names are case-sensitive")
    raise error


print(find(["Ann", "Bo"], "Bo"))
find(["Ann", "Bo"], "bo")
