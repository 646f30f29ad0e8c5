error = "outer"
try:
    raise ValueError("inner")
except ValueError as error:
    print("inside:", error)
try:
    print(error)
except NameError as missing:
    print(missing, "|", missing.name)


def scope():
    try:
        int("x")
    except ValueError as e:
        kept = e
    try:
        return e
    except UnboundLocalError as unbound:
        return str(unbound), str(kept)


scope()
